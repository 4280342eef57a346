package id.guruonline.scheduler.order;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Numbers to try in order, short ones first: the same cause has the same. */
    public static List<String> numbers(String cause, int shortest, int longest) {
        String digits = new BigInteger(1, from(cause)).toString();
        String tail = digits.substring(digits.length() - longest);
        return IntStream.rangeClosed(shortest, longest)
                .mapToObj(length -> tail.substring(0, length))
                .toList();
    }
}
