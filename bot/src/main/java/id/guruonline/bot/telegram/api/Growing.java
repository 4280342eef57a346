package id.guruonline.bot.telegram.api;

import java.time.Duration;

/** Waits that grow with every failure in a row. */
public final class Growing {

    private static final int LONGEST = 30;

    private Growing() {}

    /** 1, 2, 4 and so on up to 30 seconds: an offer may have to be answered in 2 minutes. */
    public static Duration wait(int failures) {
        return Duration.ofSeconds(Math.min(LONGEST, 1L << Math.min(failures - 1, 6)));
    }
}
