package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.BellWish.Pause;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the breaks between lesson hours. */
final class BellPauses {

    private static final Set<String> AFTER = WordSets.get("BELLS_AFTER");
    private static final Set<String> NONE = WordSets.get("BELLS_NONE");

    /** Greater figures are minutes. */
    private static final int MOST_HOURS = 10;

    private final Sentence sentence;
    private @Nullable List<Pause> breaks;
    private boolean contradictory;

    BellPauses(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The breaks that were read; null where nothing was told of any. */
    @Nullable List<Pause> all() {
        return breaks;
    }

    /** Whether more was told of one than can be. */
    boolean areContradictory() {
        return contradictory;
    }

    /** "istirahat setelah jam ke 3 15 menit", "15 minute break after 3", "tanpa istirahat". */
    int pauseAt(int i) {
        if (NONE.contains(sentence.at(i).text())) {
            int at = sentence.is(i + 1, "ada") ? i + 2 : i + 1;
            if (sentence.is(at, "istirahat")) {
                contradictory |= breaks != null;
                breaks = List.of();
                return at + 1;
            }
            return i;
        }
        Minutes before = minutesAt(i);
        int at = before == null ? i : before.next();
        boolean word = sentence.is(at, "istirahat") || sentence.at(at).text().equals("breaks");
        if (!word) {
            return i;
        }
        at = skip(at + 1);
        Minutes length = before == null ? minutesAt(at) : before;
        at = length == null || before != null ? at : skip(length.next());
        List<Integer> hours = new ArrayList<>();
        int read = hoursAt(at, hours);
        if (hours.isEmpty()) {
            return i;
        }
        boolean bracket = sentence.isMark(read, '(') || sentence.isMark(read, ',');
        int figure = bracket ? read + 1 : read;
        figure = sentence.is(figure, "selama") ? figure + 1 : figure;
        Minutes after = minutesAt(figure);
        if (after == null && sentence.isMark(read, '(') && sentence.at(figure).isNumber()) {
            after = new Minutes(sentence.at(figure).value(), figure + 1);
        }
        if (after != null) {
            length = after;
            read = sentence.isMark(after.next(), ')') ? after.next() + 1 : after.next();
        }
        add(hours, length);
        return moreAt(read);
    }

    /** The "dan 6 (10 menit)" after a break. */
    private int moreAt(int read) {
        boolean more = sentence.is(read, "dan") || sentence.isMark(read, ',');
        Minutes before = minutesAt(read + 1);
        int from = before == null ? read + 1 : before.next();
        Token next = sentence.at(from);
        boolean another =
                more
                        && (AFTER.contains(next.text())
                                || (next.isNumber()
                                        && next.value() < MOST_HOURS
                                        && sentence.isMark(from + 1, '(')));
        if (!another) {
            return read;
        }
        List<Integer> hours = new ArrayList<>();
        int end = hoursAt(from, hours);
        boolean bracket = sentence.isMark(end, '(') || sentence.isMark(end, ',');
        Minutes length = before == null ? minutesAt(bracket ? end + 1 : end) : before;
        if (hours.isEmpty()) {
            return read;
        }
        if (length == null && sentence.isMark(end, '(') && sentence.at(end + 1).isNumber()) {
            length = new Minutes(sentence.at(end + 1).value(), end + 2);
        }
        int after = length == null || before != null ? end : length.next();
        add(hours, length);
        return moreAt(sentence.isMark(after, ')') ? after + 1 : after);
    }

    private void add(List<Integer> hours, @Nullable Minutes length) {
        List<Pause> all = new ArrayList<>(breaks == null ? List.of() : breaks);
        for (int hour : hours) {
            contradictory |= all.stream().anyMatch(pause -> pause.after() == hour);
            all.add(new Pause(hour, length == null ? null : (Integer) length.value()));
        }
        breaks = all;
    }

    /** The numbers of "setelah jam ke 3 dan 6"; the place after them. */
    private int hoursAt(int i, List<Integer> hours) {
        int at = skip(i);
        while (AFTER.contains(sentence.at(at).text())
                || sentence.at(at).isAny("jam", "pelajaran")
                || sentence.at(at).isAny("jp", "period")
                || sentence.at(at).isAny("ke", "lesson")) {
            at = sentence.afterLabelMarks(at + 1);
        }
        int number = number(at);
        boolean minutes = sentence.at(at + 1).is("menit") || isClock(at);
        if (number < 0 || minutes || number > 99) {
            return i;
        }
        hours.add(number);
        at++;
        boolean joined =
                sentence.is(at, "dan") || sentence.isMark(at, ',') || sentence.isMark(at, '&');
        int next = joined ? hoursAt(at + 1, hours) : at;
        return joined && next == at + 1 ? at : next;
    }

    private int number(int at) {
        Token token = sentence.at(at);
        int ordinal = Numbers.ordinal(token);
        return token.isNumber() ? token.value() : ordinal > 0 ? ordinal : -1;
    }

    record Minutes(int value, int next) {}

    /** "15 menit", "15-minute". */
    @Nullable Minutes minutesAt(int i) {
        int unit = sentence.isMark(i + 1, '-') ? i + 2 : i + 1;
        boolean minutes = sentence.at(unit).is("menit") || sentence.isMark(unit, '\'');
        return sentence.at(i).isNumber() && minutes
                ? new Minutes(sentence.at(i).value(), unit + 1)
                : null;
    }

    /** Whether a time such as 07.15 stands there. */
    boolean isClock(int i) {
        return sentence.at(i).isNumber()
                && (sentence.isMark(i + 1, '.') || sentence.isMark(i + 1, ':'))
                && sentence.at(i + 2).digits() == 2
                && sentence.at(i + 2).glued();
    }

    private int skip(int i) {
        return sentence.isMark(i, ':') || sentence.isMark(i, ',') ? i + 1 : i;
    }
}
