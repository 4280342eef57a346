package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the dialogue of somebody with several roles, or schools, waits for in each.
 *
 * @param parts of the roles in which something was said yet
 * @param last in which role something was said last; null before
 * @param asked what was typed when it was asked for which role it is; null where that is not asked
 */
@SavedAs("InRoles")
record InRoles(List<Part> parts, @Nullable String last, @Nullable String asked) implements State {

    InRoles {
        parts = List.copyOf(parts);
    }

    /** What is waited for in one role. */
    record Part(String personId, State state) {}

    /** As a dialogue in that state is, of somebody who may have had fewer roles before. */
    static InRoles of(State state, String personId) {
        return state instanceof InRoles several
                ? several
                : new InRoles(List.of(new Part(personId, state)), null, null);
    }

    /** What is waited for in that role. */
    State in(String personId) {
        return parts.stream()
                .filter(part -> part.personId().equals(personId))
                .map(Part::state)
                .findFirst()
                .orElseGet(NewHere::new);
    }

    /** Something was said in that role, and that is waited for now. */
    InRoles with(String personId, State next) {
        Stream<Part> others = parts.stream().filter(part -> !part.personId().equals(personId));
        return new InRoles(
                Stream.concat(others, Stream.of(new Part(personId, next))).toList(),
                personId,
                null);
    }

    /** It is asked for which role that was typed. */
    InRoles asking(String text) {
        return new InRoles(parts, last, text);
    }
}
