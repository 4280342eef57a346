package id.guruonline.conversation.door.proof;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.door.command.CountersignCommand;
import id.guruonline.conversation.door.command.Meanwhile;
import id.guruonline.conversation.door.state.AwaitingCountersign;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.CommonSay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asks for a word from the answer before something is done that needs more trust than the channel
 * gives: whoever writes in another's name never sees the answer.
 */
public final class Countersigns {

    /** A no to being asked for a word; "batalkan" may be what was asked for itself. */
    private static final Pattern REFUSING =
            Pattern.compile(
                    "(?iu)\\s*(?:tidak|tdk|tak|ga|gak|nggak|enggak|ngga|no|not|bukan|jangan)\\b"
                            + "(?:[\\s,.!]+(?:jadi|usah|saya|aku|me|mau|perlu|dong|deh|saja|aja)\\b)*"
                            + "[\\s.!]*");

    private final Accounts accounts;
    private final Supplier<String> words;

    /**
     * @param words draws 8 capital letters and digits that nobody can guess
     */
    public Countersigns(Accounts accounts, Supplier<String> words) {
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * The command that an input leads to. What is neither the word, nor meant to be, nor a no is
     * for the dialogue as if no word was awaited, and the word holds on.
     *
     * @param decide what it asks for, given what is waited for besides a word
     */
    public Command decide(Address from, State state, Input input, Function<State, Command> decide) {
        if (!(state instanceof AwaitingCountersign awaiting)) {
            return asked(from, decide.apply(state), state);
        }
        Optional<String> typed = TypedCode.read(input.text().strip());
        if (typed.filter(word -> awaiting.isMet(word, input.at())).isPresent()) {
            return awaiting.asked();
        }
        if (TypedCode.isMeant(input.text())) {
            return new CountersignCommand.Miss(awaiting.missed(input.at()));
        }
        if (REFUSING.matcher(input.text()).matches()) {
            return new CountersignCommand.Drop(awaiting.then());
        }
        Command command = asked(from, decide.apply(awaiting.then()), awaiting.then());
        return command instanceof CountersignCommand || !input.at().isBefore(awaiting.until())
                ? command
                : new Meanwhile(command, awaiting);
    }

    private Command asked(Address from, Command command, State rest) {
        return command.needs() == Trust.PROVEN && !accounts.provesSender(from)
                ? new CountersignCommand.Ask(words.get(), command, rest)
                : command;
    }

    /** Sends the word, or tells that it was another. */
    public Reply act(CountersignCommand command, Instant at) {
        return switch (command) {
            case CountersignCommand.Ask(String word, Command asked, State then) ->
                    new Reply(
                            new AwaitingCountersign(
                                    word, asked, then, at.plus(AwaitingCountersign.HOLDS), 0),
                            List.of(
                                    new CommonSay.AskCountersign(
                                            TypedCode.grouped(word), AwaitingCountersign.HOLDS)));
            case CountersignCommand.Drop(State then) ->
                    new Reply(then, List.of(new CommonSay.CountersignDropped()));
            case CountersignCommand.Miss(AwaitingCountersign after) ->
                    after.left() > 0
                            ? new Reply(
                                    after, List.of(new CommonSay.WrongCountersign(after.left())))
                            : new Reply(after.then(), List.of(new CommonSay.NoCountersign()));
        };
    }
}
