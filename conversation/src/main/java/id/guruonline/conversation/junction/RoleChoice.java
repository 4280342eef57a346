package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.CalendarText;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * For which of somebody's roles a message is: a button knows its own; what is typed is for the one
 * that asked last, else for the one in which something is still asked, else for the one by which it
 * is understood, or that it names. What fits several is asked.
 */
final class RoleChoice {

    private static final int WORDS_OF_A_SCHOOL = 2;

    private final Sides sides;
    private final People people;
    private final Function<String, Optional<String>> schoolOfOrder;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param schoolOfOrder which school's an order is
     */
    RoleChoice(
            Sides sides,
            People people,
            Function<String, Optional<String>> schoolOfOrder,
            Understanding understanding,
            ZoneId zone) {
        this.sides = sides;
        this.people = people;
        this.schoolOfOrder = schoolOfOrder;
        this.understanding = understanding;
        this.zone = zone;
    }

    /** The role, or those of which it has to be asked. At least one. */
    List<Person> choose(List<Person> roles, InRoles states, Input input) {
        return switch (input.content()) {
            case Content.Tap _ -> List.of(tapped(roles, states, tapped(input)));
            case Content.Text(String text) -> typed(roles, states, input, text);
            case Content.Location _ ->
                    List.of(last(cut(roles, role -> role.role() == Role.TEACHER), states));
            case Content.Start _, Content.Contact _, Content.Stop _, Content.Unreadable _ ->
                    List.of(last(roles, states));
        };
    }

    /**
     * Of those who all understand a message about a class: the operators of the schools it may
     * mean, a button's the one of its order; else the first. None of none.
     */
    List<Person> chooseSchool(List<Person> roles, InRoles states, Input input) {
        if (roles.size() < 2 || !roles.stream().allMatch(Operator.class::isInstance)) {
            return roles.stream().limit(1).toList();
        }
        return input.content() instanceof Content.Text(String text)
                ? cut(roles, role -> names(text, role))
                : List.of(last(withButtons(roles, tapped(input)), states));
    }

    private Person tapped(List<Person> roles, InRoles states, List<ButtonData> buttons) {
        List<Person> fitting = cut(withButtons(roles, buttons), role -> isWaiting(role, states));
        return last(fitting, states);
    }

    private List<Person> typed(List<Person> roles, InRoles states, Input input, String text) {
        List<Person> wanting = roles.stream().filter(role -> wants(role, input, text)).toList();
        List<Person> fitting = wanting.isEmpty() ? roles : wanting;
        if (fitting.stream().allMatch(role -> answers(role, input, text))) {
            fitting = withButtons(fitting, shown(input));
        }
        fitting = cut(fitting, role -> isWaiting(role, states));
        fitting = cut(fitting, role -> names(text, role));
        if (wanting.isEmpty()) {
            fitting = withButtons(fitting, shown(input));
        }
        return wanting.isEmpty() || fitting.size() == 1 ? List.of(last(fitting, states)) : fitting;
    }

    private static List<ButtonData> tapped(Input input) {
        return input.content() instanceof Content.Tap(String data)
                ? ButtonData.parse(data).stream().toList()
                : List.of();
    }

    private static List<ButtonData> shown(Input input) {
        return input.answerable().stream()
                .flatMap(button -> ButtonData.parse(button.data()).stream())
                .toList();
    }

    /** Those whose buttons all of these are, and of whose school's orders; all where none is. */
    private List<Person> withButtons(List<Person> roles, List<ButtonData> buttons) {
        List<ButtonData> own =
                buttons.stream().filter(b -> !(b.verb() instanceof Verb.Anytime)).toList();
        if (own.isEmpty()) {
            return roles;
        }
        List<Person> those =
                cut(
                        roles,
                        role ->
                                own.stream()
                                        .allMatch(b -> types(role).verbs().isInstance(b.verb())));
        List<String> schools =
                own.stream().flatMap(b -> schoolOfOrder.apply(b.arg(0)).stream()).toList();
        return cut(those, role -> isOf(role, schools));
    }

    private static boolean isOf(Person role, Collection<String> schools) {
        return role instanceof OfSchool here && schools.contains(here.npsn());
    }

    private RoleTypes<?, ?, ?, ?, ?> types(Person role) {
        return sides.types().stream()
                .filter(types -> types.role() == role.role())
                .findFirst()
                .orElseThrow();
    }

    private boolean isWaiting(Person role, InRoles states) {
        State state = states.in(role.id());
        return types(role).states().isInstance(state) && !sides.isIdle(role.role(), state);
    }

    private boolean wants(Person role, Input input, String text) {
        return !(understood(role, input, text) instanceof Intent.Talk)
                || (role.role() == Role.OFFICE
                        && CalendarText.of(text, LocalDate.ofInstant(input.at(), zone))
                                .isPresent());
    }

    private boolean answers(Person role, Input input, String text) {
        return understood(role, input, text) instanceof Intent.Answer;
    }

    private Intent understood(Person role, Input input, String text) {
        Optional<School> school =
                role instanceof OfSchool here
                        ? people.directory().findSchool(here.npsn())
                        : Optional.empty();
        return understanding
                .understand(
                        new Utterance(
                                role.role(),
                                school.map(School::level).orElse(null),
                                school.map(School::bellPlan)
                                        .orElseGet(() -> BellPlan.of(Bells.standard(Level.SD))),
                                text,
                                input.at().atZone(zone),
                                Awaited.NOTHING))
                .intent();
    }

    /** Whether the text has the first words of the school's name, as people call it: SDN 12. */
    private boolean names(String text, Person role) {
        return role instanceof OfSchool here
                && people.directory()
                        .findSchool(here.npsn())
                        .filter(school -> spaced(text).contains(shortened(school.name())))
                        .isPresent();
    }

    private static String shortened(String school) {
        return Stream.of(spaced(school).strip().split(" ", -1))
                .limit(WORDS_OF_A_SCHOOL)
                .reduce(" ", (before, word) -> before + word + " ");
    }

    private static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                + " ";
    }

    /** Those of whom that holds; all where it holds of none. */
    private static List<Person> cut(List<Person> roles, Predicate<Person> holds) {
        List<Person> those = roles.stream().filter(holds).toList();
        return those.isEmpty() ? roles : those;
    }

    /** The one in which something was said last; else the first. */
    private static Person last(List<Person> roles, InRoles states) {
        return roles.stream()
                .filter(role -> role.id().equals(states.last()))
                .findFirst()
                .orElseGet(roles::getFirst);
    }
}
