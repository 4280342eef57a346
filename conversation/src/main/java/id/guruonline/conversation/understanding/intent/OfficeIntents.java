package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the education office wants: to manage people, which its own words tell, or what an operator
 * would want by the same words, as far as that is for the office.
 */
final class OfficeIntents {

    private OfficeIntents() {}

    static IntentTaken of(Heard heard) {
        return findManaging(heard).map(IntentTaken::as).orElseGet(() -> asOperator(heard));
    }

    /** "Jangan kunci" manages nobody. "Hapus" alone cancels; an account it removes. */
    private static Optional<Intent> findManaging(Heard heard) {
        boolean cancels = heard.has(Signal.CANCEL) && !heard.has(Signal.REMOVE);
        return heard.has(Signal.NO) || heard.names("jangan") || cancels
                ? Optional.empty()
                : Arrays.stream(Intent.Managing.values())
                        .filter(wish -> heard.has(Signal.valueOf(wish.name())))
                        .map(Intent.class::cast)
                        .findFirst();
    }

    private static IntentTaken asOperator(Heard heard) {
        IntentTaken taken = OperatorIntents.of(heard);
        return Intent.wantedBy(Role.OFFICE).contains(taken.intent())
                ? taken
                : IntentTaken.unsure(taken.detail());
    }
}
