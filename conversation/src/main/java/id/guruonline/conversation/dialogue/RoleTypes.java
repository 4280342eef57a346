package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.util.List;

/**
 * The types that one role's side is made of.
 *
 * @param persons who they are
 * @param states what is waited for
 * @param commands what turns are resolved to
 * @param intents what is wanted by texts
 * @param verbs what the buttons ask for
 */
public record RoleTypes<
        P extends Person, S extends State, C extends Command, I extends Intent, V extends Verb>(
        Role role,
        Class<P> persons,
        Class<S> states,
        Class<C> commands,
        Class<I> intents,
        Class<V> verbs) {

    /** The types whose records are saved. */
    public List<Class<?>> saved() {
        return List.of(states, commands);
    }
}
