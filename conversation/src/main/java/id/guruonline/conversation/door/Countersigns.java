package id.guruonline.conversation.door;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.CommonSay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks for a word from the answer before something is done that needs more trust than the channel
 * gives: whoever writes in another's name never sees the answer.
 */
final class Countersigns {

    private final Accounts accounts;
    private final Supplier<String> words;

    /**
     * @param words draws 8 capital letters and digits that nobody can guess
     */
    Countersigns(Accounts accounts, Supplier<String> words) {
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * The command that an input leads to.
     *
     * @param decide what it asks for, given what is waited for besides a word
     */
    Command decide(Address from, State state, Input input, Function<State, Command> decide) {
        State rest = state;
        if (state instanceof AwaitingCountersign awaiting) {
            Optional<String> typed = TypedCode.read(input.text().strip());
            if (typed.filter(word -> awaiting.isMet(word, input.at())).isPresent()) {
                return awaiting.asked();
            }
            if (TypedCode.isLike(input.text())) {
                return new CountersignCommand.Miss(awaiting.missed(input.at()));
            }
            rest = awaiting.then();
        }
        Command command = decide.apply(rest);
        return command.needs() == Trust.PROVEN && !accounts.provesSender(from)
                ? new CountersignCommand.Ask(words.get(), command, rest)
                : command;
    }

    /** Sends the word, or tells that it was another. */
    Reply act(CountersignCommand command, Instant at) {
        return switch (command) {
            case CountersignCommand.Ask(String word, Command asked, State then) ->
                    new Reply(
                            new AwaitingCountersign(
                                    word, asked, then, at.plus(AwaitingCountersign.HOLDS), 0),
                            List.of(
                                    new CommonSay.AskCountersign(
                                            TypedCode.grouped(word), AwaitingCountersign.HOLDS)));
            case CountersignCommand.Miss(AwaitingCountersign after) ->
                    after.left() > 0
                            ? new Reply(
                                    after, List.of(new CommonSay.WrongCountersign(after.left())))
                            : new Reply(after.then(), List.of(new CommonSay.NoCountersign()));
        };
    }
}
