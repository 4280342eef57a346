package id.guruonline.scheduler.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What one start of the embedded database lets its callers in by: 128 bits of chance. */
final class Secret {

    /** The one name that is let in. */
    static final String USER = "guru-online";

    private static final int BYTES = 16;

    private final String word;

    private Secret(String word) {
        this.word = word;
    }

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /** For a driver's address: {@code user:password}. */
    String asUserInfo() {
        return USER + ":" + word;
    }

    /**
     * Whether somebody showed it, as the one message of the SASL mechanism PLAIN: the name to act
     * for, which may be left out, the own name and the password, parted by zeros. How long this
     * takes says nothing about how much of it was right.
     */
    boolean isShownBy(byte[] plain) {
        boolean shown = isEqual("", plain);
        boolean shownForOneself = isEqual(USER, plain);
        return shown || shownForOneself;
    }

    private boolean isEqual(String actingFor, byte[] plain) {
        String expected = actingFor + "\0" + USER + "\0" + word;
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), plain);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Secret";
    }
}
