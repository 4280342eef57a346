package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The side of each role, and which of them a message or a command is for. */
public final class Sides {

    private final Map<Role, Side<?, ?, ?, ?, ?>> sides = new EnumMap<>(Role.class);

    /** Refuses two sides of one role, and a role without any. */
    public Sides(List<? extends Side<?, ?, ?, ?, ?>> all) {
        for (Side<?, ?, ?, ?, ?> side : all) {
            if (sides.put(side.types().role(), side) != null) {
                throw new IllegalArgumentException("two sides for " + side.types().role());
            }
        }
        List<Role> without =
                Arrays.stream(Role.values()).filter(role -> !sides.containsKey(role)).toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException("no side for " + without);
        }
    }

    /** What they are made of. */
    public List<RoleTypes<?, ?, ?, ?, ?>> types() {
        return sides.values().stream().<RoleTypes<?, ?, ?, ?, ?>>map(Side::types).toList();
    }

    /** As {@link Side#decide}, on the side of the role that the message is for. */
    public Command decide(Person who, State state, Input input) {
        return of(who, state).decide(who, state, input);
    }

    /** As {@link Side#act}, on the side of that role of the person that the command is of. */
    public Reply act(Person who, String turnId, Command command, Instant at) {
        return own(who).stream()
                .filter(side -> side.types().commands().isInstance(command))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no command of " + who.roles() + ": " + command))
                .act(who, turnId, command, at);
    }

    /** The role that the message is for. */
    public Role role(Person who, State state) {
        return of(who, state).types().role();
    }

    /** Whether nothing is asked on that role's side, as it was when that state was saved. */
    public boolean isIdle(Role role, State state) {
        return Objects.requireNonNull(sides.get(role)).isIdle(state);
    }

    /** As {@link Side#muted}. */
    public Say muted(Person who, State state) {
        return of(who, state).muted();
    }

    /** As {@link Side#isToldWhoInvites}. */
    public boolean isToldWhoInvites(Person who, State state) {
        return of(who, state).isToldWhoInvites();
    }

    /** The side of whoever asked the person something, else that of who the person is first. */
    private Side<?, ?, ?, ?, ?> of(Person who, State state) {
        List<Side<?, ?, ?, ?, ?>> own = own(who);
        return own.stream()
                .filter(side -> side.types().states().isInstance(state))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    private List<Side<?, ?, ?, ?, ?>> own(Person who) {
        return who.roles().stream().<Side<?, ?, ?, ?, ?>>map(sides::get).toList();
    }
}
