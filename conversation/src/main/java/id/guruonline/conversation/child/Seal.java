package id.guruonline.conversation.child;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals words with a key from the settings (AES-256-GCM); nobody reads them without it. */
public final class Seal {

    /** A shorter key could be guessed. */
    public static final int SHORTEST_KEY = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    private Seal(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A seal with that key.
     *
     * @param key of {@link #SHORTEST_KEY} characters or more; blank for none: then words are only
     *     kept apart
     * @throws IllegalArgumentException where it is shorter
     */
    public static Seal of(String key) {
        if (key.isBlank()) {
            return new Seal(null);
        }
        if (key.strip().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of fewer than " + SHORTEST_KEY + " characters");
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.strip().getBytes(StandardCharsets.UTF_8));
            return new Seal(new SecretKeySpec(hash, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether there is a key. */
    public boolean isKeyed() {
        return key != null;
    }

    Sealed seal(String words) {
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        if (key == null) {
            return new Sealed("", Base64.getEncoder().encodeToString(plain));
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] cipher = apply(Cipher.ENCRYPT_MODE, key, nonce, plain);
        return new Sealed(
                Base64.getEncoder().encodeToString(nonce),
                Base64.getEncoder().encodeToString(cipher));
    }

    /**
     * The words.
     *
     * @throws IllegalStateException where they were sealed with another key
     */
    String open(Sealed sealed) {
        byte[] cipher = Base64.getDecoder().decode(sealed.cipher());
        if (sealed.nonce().isEmpty()) {
            return new String(cipher, StandardCharsets.UTF_8);
        }
        if (key == null) {
            throw new IllegalStateException("sealed with a key that is not set any more");
        }
        byte[] nonce = Base64.getDecoder().decode(sealed.nonce());
        return new String(apply(Cipher.DECRYPT_MODE, key, nonce, cipher), StandardCharsets.UTF_8);
    }

    private static byte[] apply(int mode, SecretKeySpec key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("words under seal could not be sealed or opened", e);
        }
    }
}
