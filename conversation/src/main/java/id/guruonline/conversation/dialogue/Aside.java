package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.Say;

/** What somebody else is told because of a turn. */
public sealed interface Aside {

    /** What they are told. */
    Say say();

    /** Told there, whoever that is by now, and though they are kept out. */
    record At(Address address, Say say) implements Aside {}

    /**
     * Told there, but only the first time that anybody's turn says it.
     *
     * @param about what it is about: of all that are about the same the first is told
     */
    record OnceAt(String about, Address address, Say say) implements Aside {}

    /** Told where the person is best reached, as urgently as an answer. */
    record AtOnce(String personId, Say say) implements Aside {}

    /** Told where the person is best told something unasked. */
    record To(String personId, Say say) implements Aside {}

    /**
     * As urgently as an answer, but only the first time that anybody's turn says it.
     *
     * @param about what it is about: of all that are about the same the first is told
     */
    record Once(String about, String personId, Say say) implements Aside {}
}
