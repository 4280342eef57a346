package id.guruonline.scheduler.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What ids are made of that derive from their cause: the same cause gives the same id. */
public final class Derived {

    private Derived() {}

    /** 32 bytes that no other cause gives. */
    public static byte[] from(String cause) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(cause.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
