package id.guruonline.conversation.door.proof;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.command.NameCommand;
import id.guruonline.conversation.door.state.AwaitingName;
import id.guruonline.conversation.limit.GuessBudget;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whoever writes from where nobody was heard of for half a year may have been given the number
 * since: they say their name before they are told or may do anything. It is told to nobody.
 */
public final class Recognising {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** What stands before many names. */
    private static final Set<String> TITLES = Set.of("drs", "dra", "haji", "hajah", "bapak", "ibu");

    /** Shorter ones are initials and degrees. */
    private static final int SHORTEST = 3;

    /** Nobody knows so many words of a stranger's name. */
    private static final int ENOUGH = 2;

    /** So many words besides the name are titles, or a slip; more are names that are tried. */
    private static final int MORE = 2;

    private static final int LONGEST = 100;

    private final Accounts accounts;
    private final People people;
    private final Messenger messenger;
    private final GuessBudget guesses;

    /**
     * @param messenger tells the office of whoever does not know the name
     * @param guesses how many names were tried: what a dialogue waits for is forgotten as soon as
     *     its true owner says something elsewhere
     */
    public Recognising(Accounts accounts, People people, Messenger messenger, GuessBudget guesses) {
        this.accounts = accounts;
        this.people = people;
        this.messenger = messenger;
        this.guesses = guesses;
    }

    /** What an input leads to where nobody was heard of for long. */
    public NameCommand decide(Person who, State state, Input input) {
        AwaitingName asked = AwaitingName.of(state, input.at());
        int before = guesses.countNames(who.id(), input.turnId(), input.at());
        if (asked.isOver() || asked.missed(before).isOver()) {
            return new NameCommand.Silent(asked);
        }
        boolean first = !asked.equals(state);
        if (first || !(input.content() instanceof Content.Text(String text))) {
            return new NameCommand.Ask(asked);
        }
        if (isName(text, who.name())) {
            return new NameCommand.Recognise(asked.then());
        }
        guesses.missName(who.id(), input.turnId(), input.at());
        return new NameCommand.Ask(asked.missed(before + 1));
    }

    /** Two of the name's words; the one where it has no more. */
    private static boolean isName(String text, String name) {
        Set<String> own = words(name);
        Set<String> all = words(text);
        Set<String> said = new HashSet<>(all);
        said.retainAll(own);
        return text.length() <= LONGEST
                && !own.isEmpty()
                && all.size() <= own.size() + MORE
                && said.size() >= Math.min(ENOUGH, own.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> word.length() >= SHORTEST && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }

    /** Carries a command out and says how that went. */
    public Reply act(Person who, Address from, String turnId, NameCommand command, Instant at) {
        return switch (command) {
            case NameCommand.Ask(AwaitingName then) ->
                    new Reply(then, List.of(ask(who, turnId, then)));
            case NameCommand.Silent(AwaitingName then) -> new Reply(then, List.of());
            case NameCommand.Recognise(State then) -> {
                accounts.proven(from, at);
                yield new Reply(then, List.of(new CommonSay.Recognised(who.name())));
            }
        };
    }

    private Say ask(Person who, String turnId, AwaitingName then) {
        if (!then.isOver()) {
            return then.wrong() == 0 ? new CommonSay.AskName() : new CommonSay.AnotherName();
        }
        for (Officer officer : people.directory().listOfficers()) {
            messenger.tell(
                    turnId + "/office/" + officer.id(),
                    officer.id(),
                    new OfficeSay.NotRecognised(who.name(), who.role()),
                    null);
        }
        return new CommonSay.NotRecognised();
    }
}
