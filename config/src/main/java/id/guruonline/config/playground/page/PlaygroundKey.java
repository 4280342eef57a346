package id.guruonline.config.playground.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a call of the playground must show where more than a demo may be behind it: a
 * proxy on this machine, a real channel, a database of one's own.
 */
final class PlaygroundKey {

    private static final int BYTES = 16;

    private final String secret;
    private final boolean made;

    private PlaygroundKey(String secret, boolean made) {
        this.secret = secret;
        this.made = made;
    }

    /** One that somebody chose. */
    static PlaygroundKey chosen(String secret) {
        return new PlaygroundKey(secret, false);
    }

    /** A new one of 128 bits, good until the service stops. */
    static PlaygroundKey make() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        return new PlaygroundKey(HexFormat.of().formatHex(drawn), true);
    }

    /** Whether that is it; takes as long for a wrong one as for the right one. */
    boolean is(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(bytes(secret), bytes(shown));
    }

    /** What a browser keeps of it, from which nobody makes the key: its SHA-256. */
    String trace() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /** Whether that is what a browser keeps of it; takes as long for a wrong one. */
    boolean isTrace(@Nullable String kept) {
        return kept != null && MessageDigest.isEqual(bytes(trace()), bytes(kept));
    }

    /** What the log may have of it: one that was made, once; one that was chosen, never. */
    String forTheLog() {
        return made ? secret : "<GURU_PLAYGROUND_KEY>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
