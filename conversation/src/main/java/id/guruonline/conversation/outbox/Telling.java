package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.OtherWords;
import id.guruonline.conversation.message.Button;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been waiting for one person on one topic is told in one message: news of one order,
 * reminders of one day. Only what follows one upon the other is, so that nothing is overtaken.
 */
final class Telling {

    /** What leaves at once is told by itself. */
    private static final Duration WAITED = Duration.ofSeconds(2);

    /** As much as people read, and every channel with buttons takes, in UTF-16 units. */
    private static final int LONGEST = 1_000;

    private static final int MOST_BUTTONS = 10;

    private Telling() {}

    /**
     * Those that may be told with the first of them.
     *
     * @param lane what waits for one person in one lane, the next first
     */
    static List<OutboxEntry> with(List<OutboxEntry> lane, Instant now) {
        OutboxEntry first = lane.getFirst();
        if (first.topic() == null
                || first.told() != null
                || !isUntouched(first)
                || first.addedAt().plus(WAITED).isAfter(now)) {
            return List.of();
        }
        List<OutboxEntry> others = new ArrayList<>();
        for (OutboxEntry next : lane.subList(1, lane.size())) {
            List<OutboxEntry> more = Stream.concat(others.stream(), Stream.of(next)).toList();
            if (!isAlike(first, next) || !fits(together(first, more))) {
                break;
            }
            others.add(next);
        }
        return List.copyOf(others);
    }

    private static boolean isAlike(OutboxEntry first, OutboxEntry next) {
        return isUntouched(next)
                && Objects.equals(next.topic(), first.topic())
                && next.language() == first.language()
                && Objects.equals(laterFrom(next), laterFrom(first));
    }

    private static @Nullable Instant laterFrom(OutboxEntry entry) {
        return entry.later() == null ? null : entry.later().from();
    }

    private static boolean fits(OutboxEntry all) {
        return all.text().length() <= LONGEST && all.buttons().size() <= MOST_BUTTONS;
    }

    private static boolean isUntouched(OutboxEntry entry) {
        return entry.delivery().attempts() == 0;
    }

    /**
     * The first with the words and buttons of all. Where several have buttons each is named by a
     * letter, which its buttons bear: a number that is typed means a button by its place.
     */
    static OutboxEntry together(OutboxEntry first, List<OutboxEntry> others) {
        if (others.isEmpty()) {
            return first;
        }
        List<OutboxEntry> all = Stream.concat(Stream.of(first), others.stream()).toList();
        boolean lettered = all.stream().filter(entry -> !entry.buttons().isEmpty()).count() > 1;
        List<Button> buttons =
                IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(i ->
                                all.get(i).buttons().stream()
                                        .map(button -> lettered ? lettered(button, i) : button))
                        .toList();
        List<String> told = others.stream().map(OutboxEntry::id).toList();
        return first.telling(
                joined(all.stream().map(OutboxEntry::text).toList(), lettered),
                buttons,
                told,
                lastUntil(all),
                laterOf(all, lettered));
    }

    private static String joined(List<String> texts, boolean lettered) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> (lettered ? letter(i) + ") " : "") + texts.get(i))
                .collect(Collectors.joining("\n\n"));
    }

    /** What all say from the same moment on; null where they go on saying what they say. */
    private static @Nullable OtherWords laterOf(List<OutboxEntry> all, boolean lettered) {
        Instant from = laterFrom(all.getFirst());
        return from == null
                ? null
                : new OtherWords(
                        from,
                        joined(all.stream().map(entry -> entry.words(from)).toList(), lettered));
    }

    /** When nobody has any use for any of them; null where one is of use for ever. */
    private static @Nullable Instant lastUntil(List<OutboxEntry> all) {
        Instant last = Instant.MIN;
        for (OutboxEntry entry : all) {
            Instant until = entry.until();
            if (until == null) {
                return null;
            }
            last = until.isAfter(last) ? until : last;
        }
        return last;
    }

    private static String letter(int place) {
        return Character.toString('A' + place);
    }

    private static Button lettered(Button button, int place) {
        String end = " " + letter(place);
        int room = Button.LONGEST_LABEL - end.length();
        String label = button.label();
        return new Button(
                (label.length() <= room ? label : label.substring(0, room)) + end, button.data());
    }
}
