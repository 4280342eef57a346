package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.understanding.TeacherWishes;
import id.guruonline.conversation.understanding.meaning.TeacherWish;
import id.guruonline.conversation.understanding.meaning.TeacherWish.Others;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a school asks for by name. It hears of nobody whom it could not know: of those who had its
 * lessons before or are its favourites, and of somebody else only by the very full name, and then
 * nothing but whether they can be asked.
 */
final class NamedTeachers {

    /** What is no part of what somebody is called by. */
    private static final Set<String> DEGREES =
            Set.of("drs", "dra", "dr", "ir", "h", "hj", "prof", "haji", "hajah", "hajjah");

    /** How long a school remembers who had its lessons. */
    private static final Duration REMEMBERED = Duration.ofDays(180);

    /** So many are asked about. */
    static final int MOST = 6;

    private static final int SHORTEST_NAME = 3;

    private final Orders orders;
    private final People people;
    private final WhyNot whyNot;

    NamedTeachers(Orders orders, People people, WhyNot whyNot) {
        this.orders = orders;
        this.people = people;
        this.whyNot = whyNot;
    }

    /**
     * Who is wanted, and the words by which that was said.
     *
     * @param said as typed
     */
    private record Found(Wanted wanted, String said) {}

    /** Whether the message asks for somebody by name. */
    boolean isAsking(Asked asked) {
        return find(asked.text(), asked).isPresent();
    }

    /** The draft with what the message says of the teacher whom the school wants. */
    OrderDraft named(OrderDraft draft, Asked asked) {
        return named(draft, asked.text(), asked);
    }

    /**
     * The draft with what a part of the message says of that.
     *
     * @param text the part that is about this draft
     */
    OrderDraft named(OrderDraft draft, String text, Asked asked) {
        Optional<Found> found = find(text, asked);
        if (found.isPresent()) {
            return withoutOthers(
                    draft.wanting(found.get().wanted())
                            .noting(without(draft.note(), found.get().said())),
                    text);
        }
        Wanted before = draft.wanted();
        Others others = TeacherWishes.others(text);
        return before == null || others == Others.UNSAID
                ? draft
                : withoutOthers(draft.wanting(before.orOthers(others == Others.WELCOME)), text);
    }

    /** What is said of others is no note. */
    private static OrderDraft withoutOthers(OrderDraft draft, String text) {
        return draft.noting(without(draft.note(), TeacherWishes.wordsOfOthers(text)));
    }

    private static @Nullable String without(@Nullable String note, String said) {
        return note == null || said.isBlank() ? note : TeacherWishes.without(note, said);
    }

    /** Whom a bare answer to the question for the name means; the same draft where nobody. */
    OrderDraft chosen(OrderDraft draft, Asked asked) {
        Wanted wanted = draft.wanted();
        OrderDraft named = named(draft, asked);
        if (wanted == null || !named.equals(draft)) {
            return named;
        }
        if (TeacherWishes.isAnybody(asked.text())) {
            return draft.wanting(null);
        }
        List<String> said = wordsOf(asked.text());
        List<String> meant = best(listOf(wanted), said);
        if (meant.size() != 1) {
            meant = best(listPossible(said, asked), said);
        }
        return meant.size() == 1
                ? draft.wanting(wanted.choosing(meant.getFirst()))
                        .noting(without(draft.note(), nameIn(asked.text(), meant.getFirst())))
                : draft;
    }

    private List<Teacher> listOf(Wanted wanted) {
        return wanted.teacherIds().stream().flatMap(this::teacher).toList();
    }

    /** Whom a school may mean by a whole name, or whom it knows. */
    private List<Teacher> listPossible(List<String> said, Asked asked) {
        Set<String> known = listKnown(asked.school(), asked.at());
        return present().filter(t -> known.contains(t.id()) || isWholeName(t, said)).toList();
    }

    /** The part of the text that is the teacher's name, as typed. */
    private String nameIn(String text, String teacherId) {
        Set<String> name =
                teacher(teacherId).flatMap(t -> nameOf(t).stream()).collect(Collectors.toSet());
        return Arrays.stream(text.split("[^\\p{L}']+"))
                .filter(word -> name.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    private Optional<Found> find(String text, Asked asked) {
        List<TeacherWish> wishes = TeacherWishes.in(text);
        if (wishes.isEmpty()) {
            return Optional.empty();
        }
        boolean others = TeacherWishes.others(text) != Others.UNWANTED;
        Set<String> known = listKnown(asked.school(), asked.at());
        for (TeacherWish wish : wishes) {
            List<String> ids = called(wish, known);
            if (!ids.isEmpty()) {
                return Optional.of(found(wish, ids, others));
            }
        }
        return wishes.stream()
                .filter(wish -> wish.appointed() && !wish.ordinary())
                .min(Comparator.comparingInt(wish -> wish.name().size()))
                .map(wish -> found(wish, List.of(), others));
    }

    private static Found found(TeacherWish wish, List<String> ids, boolean others) {
        String said = wish.title() + " " + String.join(" ", wish.name());
        return new Found(new Wanted(said, titled(wish), ids, others), wish.said());
    }

    private static String titled(TeacherWish wish) {
        return switch (wish.title().toLowerCase(Locale.ROOT)) {
            case "pak", "bapak", "bpk" -> "Pak ";
            case "bu", "buk", "ibu" -> "Bu ";
            default -> "";
        };
    }

    /** Of whose name all of the words are part; of a stranger's they must be the whole. */
    private List<String> called(TeacherWish wish, Set<String> known) {
        List<String> said =
                wish.name().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !DEGREES.contains(word))
                        .toList();
        return said.stream().noneMatch(NamedTeachers::isOfName)
                ? List.of()
                : listed(
                        present()
                                .filter(t -> new HashSet<>(wordsOf(t.name())).containsAll(said))
                                .filter(t -> known.contains(t.id()) || isWholeName(t, said)));
    }

    private Stream<Teacher> present() {
        return people.directory().listTeachers().stream()
                .filter(t -> !people.directory().hasLeft(t.id()));
    }

    /** Those of whom most is named. */
    private static List<String> best(List<Teacher> possible, List<String> said) {
        int most = possible.stream().mapToInt(t -> countNamed(t, said)).max().orElse(0);
        return most == 0
                ? List.of()
                : listed(possible.stream().filter(t -> countNamed(t, said) == most));
    }

    private static List<String> listed(Stream<Teacher> teachers) {
        return teachers.sorted(Comparator.comparing(Teacher::name).thenComparing(Teacher::id))
                .limit(MOST)
                .map(Teacher::id)
                .toList();
    }

    /** Of those who had the school's lessons before, and its favourites. */
    private Set<String> listKnown(School school, Instant at) {
        Set<String> known = new HashSet<>(school.favourites());
        orders.listOfSchool(school.npsn(), at.minus(REMEMBERED)).stream()
                .map(Order::findTeacher)
                .flatMap(Optional::stream)
                .forEach(known::add);
        return known;
    }

    /** How much of the name is said in a row, whatever goes before: "yang Siti Aminah". */
    private static int countNamed(Teacher teacher, List<String> said) {
        List<String> name = nameOf(teacher);
        return (int)
                said.stream()
                        .dropWhile(word -> !name.contains(word))
                        .takeWhile(name::contains)
                        .count();
    }

    /** Of two words at least: one alone is no whole name for who is a stranger. */
    private static boolean isWholeName(Teacher teacher, List<String> said) {
        List<String> name = nameOf(teacher);
        return name.size() > 1
                && said.stream()
                        .dropWhile(word -> !word.equals(name.getFirst()))
                        .limit(name.size())
                        .toList()
                        .equals(name);
    }

    private static List<String> nameOf(Person teacher) {
        return wordsOf(teacher.name().split(",", 2)[0]).stream()
                .filter(NamedTeachers::isOfName)
                .toList();
    }

    private static boolean isOfName(String word) {
        return word.length() >= SHORTEST_NAME && !DEGREES.contains(word);
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<Teacher> teacher(String id) {
        return people.directory().findPerson(id).stream()
                .filter(Teacher.class::isInstance)
                .map(Teacher.class::cast);
    }

    /** What the teacher is called; the id where nobody is known by it any more. */
    String nameOf(String teacherId) {
        return people.directory().findPerson(teacherId).map(Person::name).orElse(teacherId);
    }

    /** As the school calls the teacher whom it wants. */
    String fullNameOf(Wanted wanted) {
        return wanted.findOne().map(id -> wanted.title() + nameOf(id)).orElse(wanted.said());
    }

    /**
     * Why the teacher can be asked for none of those lessons; empty where for any. What keeps
     * somebody from it whom the school does not know is their own matter.
     */
    Optional<Reason> findObstacle(
            String teacherId, List<Lesson> lessons, School school, Instant at) {
        Optional<Teacher> found =
                teacher(teacherId).filter(t -> people.directory().isActive(t.id())).findFirst();
        if (found.isEmpty()) {
            return Optional.of(Reason.INACTIVE);
        }
        List<Optional<Reason>> reasons =
                lessons.stream().map(lesson -> whyNot.findObstacle(lesson, found.get())).toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.getFirst()
                        .map(why ->
                                listKnown(school, at).contains(teacherId) ? why : Reason.INACTIVE)
                : Optional.empty();
    }
}
