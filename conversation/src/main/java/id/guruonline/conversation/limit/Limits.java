package id.guruonline.conversation.limit;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers of the limits on people, schools and money; refuses such as let nobody through.
 *
 * @param messagesAtOnce how many messages of one person, from one address or several, are handled
 *     without a pause
 * @param messagesPerMinute how many more a minute
 * @param openOrdersPerSchool how many orders of a school may look for a teacher at the same time
 * @param paidMessagesPerDay how many messages that cost money leave on a day of the regency, before
 *     only replies and offers do
 * @param countryPrefixes how phone numbers begin that are answered although nobody is registered
 *     with them
 * @param pupilsPerClass how many may join one class, parents among them
 * @param classCodeHolds how long a class's code lets pupils join
 * @param playground whether all this holds on the playground too
 */
public record Limits(
        int messagesAtOnce,
        int messagesPerMinute,
        int openOrdersPerSchool,
        int paidMessagesPerDay,
        List<String> countryPrefixes,
        int pupilsPerClass,
        Duration classCodeHolds,
        boolean playground) {

    private static final int SAME_ANSWERS = 20;
    private static final Pattern PREFIX = Pattern.compile("\\+[1-9]\\d{0,3}");

    public Limits {
        countryPrefixes = List.copyOf(countryPrefixes);
        if (messagesAtOnce < 1
                || messagesPerMinute < 1
                || openOrdersPerSchool < 1
                || paidMessagesPerDay < 1
                || pupilsPerClass < 1
                || !classCodeHolds.isPositive()) {
            throw new IllegalArgumentException("each limit is 1 at least");
        }
        if (countryPrefixes.isEmpty()
                || !countryPrefixes.stream().allMatch(PREFIX.asMatchPredicate())) {
            throw new IllegalArgumentException("country-prefixes are such as +62");
        }
    }

    /**
     * How often the same answer goes to somebody within five minutes before it is taken for a loop:
     * as courier, the chat engine of RapidPro, has it, or half of what a person may say at once
     * where that is more.
     */
    public int sameAnswers() {
        return Math.max(SAME_ANSWERS, messagesAtOnce / 2);
    }

    /** Whether numbers that begin so are answered, whoever has them. */
    boolean answers(String phone) {
        return countryPrefixes.stream().anyMatch(phone::startsWith);
    }
}
