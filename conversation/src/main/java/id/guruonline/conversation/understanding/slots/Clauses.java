package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the readings of a sentence into those of each order in it. A clause begins a further order
 * if it names another class or subject, or another time on its own; what it does not say it takes
 * over from its neighbours ("besok: MTK 5A jam 8-9, IPA 5B jam 9-10").
 */
public final class Clauses {

    private static final Set<String> SEPARATORS =
            Set.of(
                    "dan",
                    "sama",
                    "terus",
                    "lalu",
                    "kemudian",
                    "juga",
                    "lagi",
                    "serta",
                    "trus",
                    "then");

    private static final List<Class<? extends Reading>> INHERITED =
            List.of(
                    Reading.SubjectNamed.class,
                    Reading.ClassName.class,
                    Reading.DayPart.class,
                    Reading.Clock.class,
                    Reading.Length.class,
                    Reading.HowOften.class);

    /** Each of as many lessons as one message orders, spoken of twice; more is no order. */
    private static final int MOST = 2 * LessonDays.MOST;

    private Clauses() {}

    /** The readings of each order; one list with all of them if there is only one order. */
    public static List<List<Reading>> orders(Sentence sentence, List<Reading> kept) {
        if (Slots.areJoined(sentence)) {
            return List.of(kept);
        }
        if (areInOrder(kept)) {
            return inOrder(kept);
        }
        List<List<Reading>> groups = new ArrayList<>();
        List<List<Reading>> clauses = clauses(sentence, kept);
        for (int i = 0; i < clauses.size(); i++) {
            List<Reading> clause = clauses.get(i);
            boolean further =
                    !groups.isEmpty()
                            && (isFurther(groups.getLast(), clause)
                                    || headsLine(sentence, groups.getLast(), clauses, i)
                                    || beginsNext(groups.getLast(), clauses, i));
            if (!groups.isEmpty() && !further) {
                groups.getLast().addAll(clause);
            } else {
                groups.add(new ArrayList<>(clause));
            }
        }
        if (groups.size() > MOST) {
            return List.of(kept);
        }
        join(groups);
        if (groups.size() < 2) {
            return List.of(kept);
        }
        List<List<Reading>> complete = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            complete.add(completed(groups, i));
        }
        return areDistinct(complete) ? complete : List.of(kept);
    }

    /**
     * "7A dan 7B masing-masing jam 8-9 dan 10-11": first the classes, then as many lessons, and
     * nothing else among them, so that each class has its own.
     */
    static boolean areInOrder(List<Reading> kept) {
        List<Reading.ClassName> classes = Slots.only(kept, Reading.ClassName.class);
        List<Reading.Clock> clocks = Slots.only(kept, Reading.Clock.class);
        boolean paired =
                classes.size() > 1
                        && classes.size() == clocks.size()
                        && classes.size() <= MOST
                        && classes.getLast().to() <= clocks.getFirst().from()
                        && areApart(classes)
                        && areApart(clocks)
                        && values(kept, Reading.SubjectNamed.class).size() <= 1;
        boolean lessons =
                clocks.stream().allMatch(c -> c.times().start() != null && c.times().end() != null);
        return paired && lessons && areNeighbours(kept, classes) && areNeighbours(kept, clocks);
    }

    private static boolean areApart(List<? extends Reading> readings) {
        return readings.stream().map(Reading::told).distinct().count() == readings.size();
    }

    /** Whether nothing but them stands between the first and the last of {@code some}. */
    private static boolean areNeighbours(List<Reading> kept, List<? extends Reading> some) {
        int from = some.getFirst().from();
        int to = some.getLast().to();
        return kept.stream().filter(reading -> reading.from() >= from && reading.to() <= to).count()
                == some.size();
    }

    private static List<List<Reading>> inOrder(List<Reading> kept) {
        List<Reading.ClassName> classes = Slots.only(kept, Reading.ClassName.class);
        List<Reading.Clock> clocks = Slots.only(kept, Reading.Clock.class);
        List<List<Reading>> orders = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            Reading.ClassName own = classes.get(i);
            Reading.Clock when = clocks.get(i);
            orders.add(
                    kept.stream()
                            .filter(each ->
                                    !(each instanceof Reading.ClassName) || each.equals(own))
                            .filter(each -> !(each instanceof Reading.Clock) || each.equals(when))
                            .toList());
        }
        return orders;
    }

    /** The "rabu juga" of "Senin jam ke 4-6, rabu juga, jam ke 1-2". */
    private static boolean beginsNext(List<Reading> group, List<List<Reading>> clauses, int at) {
        List<Reading> days = clauses.get(at);
        List<Reading> next = at + 1 < clauses.size() ? clauses.get(at + 1) : List.of();
        return areDays(days)
                && differs(group, days, Reading.DayPart.class)
                && has(group, Reading.Clock.class)
                && has(next, Reading.Clock.class)
                && !has(next, Reading.DayPart.class)
                && differs(group, next, Reading.Clock.class);
    }

    /** The days that begin a line, where a lesson follows in it and one is told above. */
    private static boolean headsLine(
            Sentence sentence, List<Reading> group, List<List<Reading>> clauses, int at) {
        List<Reading> days = clauses.get(at);
        if (!areDays(days) || !has(group, Reading.Clock.class) || at + 1 >= clauses.size()) {
            return false;
        }
        int above = group.stream().mapToInt(Reading::to).max().orElse(0);
        boolean line = isLineBetween(sentence, above, days.getFirst().from());
        int end = days.getLast().to();
        for (int i = at + 1; line && i < clauses.size(); i++) {
            List<Reading> clause = clauses.get(i);
            if (isLineBetween(sentence, end, clause.getFirst().from())) {
                return false;
            }
            if (has(clause, Reading.ClassName.class) || has(clause, Reading.Clock.class)) {
                return true;
            }
            end = clause.getLast().to();
        }
        return false;
    }

    private static boolean isLineBetween(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.at(i).isLineEnd()) {
                return true;
            }
        }
        return false;
    }

    /**
     * "MTK 6A dan IPAS 6B hari Senin. MTK jam 8-9, IPAS jam 10-11": what is said of a lesson in two
     * places is put together.
     */
    private static void join(List<List<Reading>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (isSameLesson(groups.get(i), groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j));
                    j--;
                }
            }
        }
    }

    private static boolean isSameLesson(List<Reading> one, List<Reading> other) {
        boolean shared =
                shares(one, other, Reading.SubjectNamed.class)
                        || shares(one, other, Reading.ClassName.class);
        return shared && INHERITED.stream().noneMatch(kind -> differs(one, other, kind));
    }

    private static boolean shares(
            List<Reading> one, List<Reading> other, Class<? extends Reading> kind) {
        return has(one, kind) && values(one, kind).equals(values(other, kind));
    }

    private static List<List<Reading>> clauses(Sentence sentence, List<Reading> kept) {
        List<List<Reading>> clauses = new ArrayList<>();
        List<Reading> clause = new ArrayList<>();
        boolean headed = !kept.isEmpty() && kept.getFirst() instanceof Reading.DayPart;
        int at = 0;
        for (Reading reading : kept) {
            boolean separated = false;
            for (int i = at; i < reading.from(); i++) {
                // the days of "Senin: MTK 7A", or of a line above it, head what follows
                boolean mark = sentence.isMark(i, ':') || (headed && sentence.at(i).isLineEnd());
                boolean named = reading instanceof Reading.DayPart && sentence.isMark(i, ',');
                boolean heads = (mark || named) && areDays(clause); // "Selasa, 19 Jan"
                separated |= isSeparator(sentence, i) && !heads;
            }
            boolean another =
                    reading instanceof Reading.ClassName
                            && !clause.isEmpty()
                            && clause.getLast() instanceof Reading.ClassName;
            if ((separated || another || startsAnew(clause, reading)) && !clause.isEmpty()) {
                clauses.add(clause);
                clause = new ArrayList<>();
            }
            clause.add(reading);
            at = reading.to();
        }
        clauses.add(clause);
        return clauses;
    }

    /** The second subject of "IPA kelas 5 jam 8 sampai 9 IPS jam 9 sampai 10", all in a breath. */
    private static boolean startsAnew(List<Reading> clause, Reading reading) {
        boolean complete =
                has(clause, Reading.Clock.class)
                        || (has(clause, Reading.ClassName.class)
                                && has(clause, Reading.DayPart.class));
        return reading instanceof Reading.SubjectNamed(int _, int _, var _, Subject subject)
                && subject != Subject.GURU_KELAS
                && complete
                && differs(clause, List.of(reading), Reading.SubjectNamed.class);
    }

    private static boolean areDays(List<Reading> clause) {
        return clause.stream().allMatch(Reading.DayPart.class::isInstance);
    }

    private static boolean isSeparator(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.isLineEnd()
                || token.isMark(',')
                || token.isMark(';')
                || token.isMark(':')
                || token.isMark('.')
                || token.isMark('&')
                || token.isMark('+')
                || token.isMark('/')
                || token.isMark(')')
                || SEPARATORS.contains(token.lemma());
    }

    private static boolean isFurther(List<Reading> group, List<Reading> clause) {
        boolean named =
                differs(group, clause, Reading.ClassName.class)
                        || differs(group, clause, Reading.SubjectNamed.class);
        boolean another =
                has(group, Reading.Clock.class)
                        && (has(clause, Reading.ClassName.class)
                                || has(clause, Reading.SubjectNamed.class))
                        && differs(group, clause, Reading.DayPart.class);
        boolean lesson =
                Slots.only(clause, Reading.Clock.class).stream()
                        .anyMatch(clock ->
                                clock.times().start() != null && clock.times().end() != null);
        boolean byPeriod =
                Slots.only(clause, Reading.Clock.class).stream()
                                .anyMatch(clock -> clock.times().byPeriod())
                        != Slots.only(group, Reading.Clock.class).stream()
                                .anyMatch(clock -> clock.times().byPeriod());
        boolean timed = lesson || has(clause, Reading.DayPart.class);
        return named
                || another
                || (timed && !byPeriod && differs(group, clause, Reading.Clock.class));
    }

    /** Whether both name something of this kind, and not the same. */
    private static boolean differs(
            List<Reading> group, List<Reading> clause, Class<? extends Reading> kind) {
        Set<Object> before = values(group, kind);
        Set<Object> now = values(clause, kind);
        boolean both = !before.isEmpty() && !now.isEmpty();
        return both && !before.equals(now) && !areOfOneGrade(group, clause, kind);
    }

    /** "Guru kelas 4 kami sakit, minta pengganti kelas 4A": the grade and a class of it. */
    private static boolean areOfOneGrade(
            List<Reading> group, List<Reading> clause, Class<? extends Reading> kind) {
        List<Reading.ClassName> one = Slots.only(group, Reading.ClassName.class);
        List<Reading.ClassName> other = Slots.only(clause, Reading.ClassName.class);
        return kind == Reading.ClassName.class
                && one.size() == 1
                && other.size() == 1
                && (Slots.isGradeOf(one.getFirst(), other.getFirst())
                        || Slots.isGradeOf(other.getFirst(), one.getFirst()));
    }

    private static Set<Object> values(List<Reading> readings, Class<? extends Reading> kind) {
        Set<Object> values = new HashSet<>();
        for (Reading reading : readings) {
            if (kind.isInstance(reading)) {
                values.add(reading.told());
            }
        }
        return values;
    }

    /** A group with what it does not say taken from the one before it, else from one after it. */
    private static List<Reading> completed(List<List<Reading>> groups, int index) {
        List<Reading> complete = new ArrayList<>(groups.get(index));
        for (Class<? extends Reading> kind : INHERITED) {
            List<Reading> lent = has(complete, kind) ? null : lender(groups, index, kind);
            if (lent != null) {
                lent.stream().filter(kind::isInstance).forEach(complete::add);
            }
        }
        boolean framed = complete.stream().anyMatch(Clauses::isWeek);
        if (!framed) {
            groups.forEach(group -> group.stream().filter(Clauses::isWeek).forEach(complete::add));
        }
        return complete;
    }

    private static boolean isWeek(Reading reading) {
        return reading instanceof Reading.DayPart part && part.word() instanceof DayWord.Week;
    }

    private static @Nullable List<Reading> lender(
            List<List<Reading>> groups, int index, Class<? extends Reading> kind) {
        for (int i = index - 1; i >= 0; i--) {
            if (has(groups.get(i), kind)) {
                return groups.get(i);
            }
        }
        return groups.subList(index + 1, groups.size()).stream()
                .filter(group -> has(group, kind))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(List<Reading> group, Class<? extends Reading> kind) {
        return group.stream().anyMatch(kind::isInstance);
    }

    /**
     * A class cannot have two lessons at one time: then it is one order, and what is in doubt is
     * asked.
     */
    private static boolean areDistinct(List<List<Reading>> orders) {
        Set<List<Object>> seen = new HashSet<>();
        for (List<Reading> order : orders) {
            Object name = values(order, Reading.ClassName.class);
            Object day = values(order, Reading.DayPart.class);
            Object time = values(order, Reading.Clock.class);
            if (!seen.add(List.of(name, day, time))) {
                return false;
            }
        }
        return true;
    }
}
