package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Match;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
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

    private static final List<Class<? extends Match>> INHERITED =
            List.of(
                    Match.Taught.class,
                    Match.ClassName.class,
                    Match.DayPart.class,
                    Match.Clock.class,
                    Match.Length.class,
                    Match.HowOften.class);

    private Clauses() {}

    /** The readings of each order; one list with all of them if there is only one order. */
    public static List<List<Match>> orders(Sentence sentence, List<Match> kept) {
        List<List<Match>> groups = new ArrayList<>();
        for (List<Match> clause : clauses(sentence, kept)) {
            if (!groups.isEmpty() && !isFurther(groups.getLast(), clause)) {
                groups.getLast().addAll(clause);
            } else {
                groups.add(new ArrayList<>(clause));
            }
        }
        join(groups);
        if (groups.size() < 2) {
            return List.of(kept);
        }
        List<List<Match>> complete = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            complete.add(completed(groups, i));
        }
        return areDistinct(complete) ? complete : List.of(kept);
    }

    /**
     * "MTK 6A dan IPAS 6B hari Senin. MTK jam 8-9, IPAS jam 10-11": what is said of a lesson in two
     * places is put together.
     */
    private static void join(List<List<Match>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (isSameLesson(groups.get(i), groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j));
                    j--;
                }
            }
        }
    }

    private static boolean isSameLesson(List<Match> one, List<Match> other) {
        boolean shared =
                shares(one, other, Match.Taught.class) || shares(one, other, Match.ClassName.class);
        return shared && INHERITED.stream().noneMatch(kind -> differs(one, other, kind));
    }

    private static boolean shares(List<Match> one, List<Match> other, Class<? extends Match> kind) {
        return has(one, kind) && values(one, kind).equals(values(other, kind));
    }

    private static List<List<Match>> clauses(Sentence sentence, List<Match> kept) {
        List<List<Match>> clauses = new ArrayList<>();
        List<Match> clause = new ArrayList<>();
        int at = 0;
        for (Match match : kept) {
            boolean separated = false;
            for (int i = at; i < match.from(); i++) {
                // the days of "Senin: MTK 7A" head what follows
                boolean heads = sentence.isMark(i, ':') && areDays(clause);
                separated |= isSeparator(sentence, i) && !heads;
            }
            boolean another =
                    match instanceof Match.ClassName
                            && !clause.isEmpty()
                            && clause.getLast() instanceof Match.ClassName;
            if ((separated || another) && !clause.isEmpty()) {
                clauses.add(clause);
                clause = new ArrayList<>();
            }
            clause.add(match);
            at = match.to();
        }
        clauses.add(clause);
        return clauses;
    }

    private static boolean areDays(List<Match> clause) {
        return clause.stream().allMatch(Match.DayPart.class::isInstance);
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

    private static boolean isFurther(List<Match> group, List<Match> clause) {
        boolean named =
                differs(group, clause, Match.ClassName.class)
                        || differs(group, clause, Match.Taught.class);
        boolean another =
                has(group, Match.Clock.class)
                        && (has(clause, Match.ClassName.class) || has(clause, Match.Taught.class))
                        && differs(group, clause, Match.DayPart.class);
        boolean lesson =
                Slots.only(clause, Match.Clock.class).stream()
                        .anyMatch(clock ->
                                clock.times().start() != null && clock.times().end() != null);
        boolean byPeriod =
                Slots.only(clause, Match.Clock.class).stream()
                                .anyMatch(clock -> clock.times().byPeriod())
                        != Slots.only(group, Match.Clock.class).stream()
                                .anyMatch(clock -> clock.times().byPeriod());
        boolean timed = lesson || has(clause, Match.DayPart.class);
        return named
                || another
                || (timed && !byPeriod && differs(group, clause, Match.Clock.class));
    }

    /** Whether both name something of this kind, and not the same. */
    private static boolean differs(
            List<Match> group, List<Match> clause, Class<? extends Match> kind) {
        Set<Object> before = values(group, kind);
        Set<Object> now = values(clause, kind);
        boolean both = !before.isEmpty() && !now.isEmpty();
        return both && !before.equals(now) && !areOfOneGrade(group, clause, kind);
    }

    /** "Guru kelas 4 kami sakit, minta pengganti kelas 4A": the grade and a class of it. */
    private static boolean areOfOneGrade(
            List<Match> group, List<Match> clause, Class<? extends Match> kind) {
        List<Match.ClassName> one = Slots.only(group, Match.ClassName.class);
        List<Match.ClassName> other = Slots.only(clause, Match.ClassName.class);
        return kind == Match.ClassName.class
                && one.size() == 1
                && other.size() == 1
                && (Slots.isGradeOf(one.getFirst(), other.getFirst())
                        || Slots.isGradeOf(other.getFirst(), one.getFirst()));
    }

    private static Set<Object> values(List<Match> matches, Class<? extends Match> kind) {
        Set<Object> values = new HashSet<>();
        for (Match match : matches) {
            if (kind.isInstance(match)) {
                values.add(value(match));
            }
        }
        return values;
    }

    private static Object value(Match match) {
        return switch (match) {
            case Match.Taught taught -> taught.subject();
            case Match.ClassName name -> name.grade() + "/" + name.name();
            case Match.Clock clock -> String.valueOf(clock.times().start());
            case Match.DayPart part -> part.word();
            case Match.Length length -> length.minutes();
            case Match.HowOften often -> often.count();
            case Match.OrderCode code -> code.id();
            case Match.Noise _ -> "";
        };
    }

    /** A group with what it does not say taken from the one before it, else from one after it. */
    private static List<Match> completed(List<List<Match>> groups, int index) {
        List<Match> complete = new ArrayList<>(groups.get(index));
        for (Class<? extends Match> kind : INHERITED) {
            List<Match> lent = has(complete, kind) ? null : lender(groups, index, kind);
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

    private static boolean isWeek(Match match) {
        return match instanceof Match.DayPart part && part.word() instanceof DayWord.Week;
    }

    private static @Nullable List<Match> lender(
            List<List<Match>> groups, int index, Class<? extends Match> kind) {
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

    private static boolean has(List<Match> group, Class<? extends Match> kind) {
        return group.stream().anyMatch(kind::isInstance);
    }

    /**
     * A class cannot have two lessons at one time: then it is one order, and what is in doubt is
     * asked.
     */
    private static boolean areDistinct(List<List<Match>> orders) {
        Set<List<Object>> seen = new HashSet<>();
        for (List<Match> order : orders) {
            Object name = values(order, Match.ClassName.class);
            Object day = values(order, Match.DayPart.class);
            Object time = values(order, Match.Clock.class);
            if (!seen.add(List.of(name, day, time))) {
                return false;
            }
        }
        return true;
    }
}
