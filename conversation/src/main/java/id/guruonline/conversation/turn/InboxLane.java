package id.guruonline.conversation.turn;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.message.Address;
import java.util.Optional;

/** Whose messages are handled one after another. */
public final class InboxLane {

    private InboxLane() {}

    /** The lane of whoever writes from that address: the person's, or the address's own. */
    public static String of(Address from, Optional<Account> account) {
        return account.map(known -> ofPerson(known.personId())).orElseGet(from::toString);
    }

    /** The lane of all that one person writes, from whichever address. */
    public static String ofPerson(String personId) {
        return "person:" + personId;
    }
}
