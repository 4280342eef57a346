package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskBells;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.RefuseBells;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.SaveBells;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.ShowBells;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingBells;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSure;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.bells.BellChange;
import id.guruonline.conversation.dialogue.operator.bells.BellRules;
import id.guruonline.conversation.dialogue.operator.bells.SchoolBells;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Doubt;
import id.guruonline.conversation.text.Hint.NoBells;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.scheduler.people.BellPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a school asks for of its bells. */
final class BellRequests {

    private static final Pattern SAVE =
            Pattern.compile("^\\W*(?:simpan|save)\\b.{0,10}$", Pattern.CASE_INSENSITIVE);

    private final SchoolBells bells;
    private final Understanding understanding;
    private final ZoneId zone;

    BellRequests(SchoolBells bells, Understanding understanding, ZoneId zone) {
        this.bells = bells;
        this.understanding = understanding;
        this.zone = zone;
    }

    /** What is asked for; empty where the text is about something else. */
    Optional<Command> find(Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.at(), zone);
        return asked.state() instanceof AwaitingBells awaiting && SAVE.matcher(asked.text()).find()
                ? Optional.of(save(awaiting))
                : understanding
                        .findBellWish(asked.text(), today)
                        .filter(wish -> !isAnswer(wish, asked.state()))
                        .map(wish -> decide(wish, asked));
    }

    /** The "jam pelajaran" that answers whether lesson hours or a time of day was meant. */
    private static boolean isAnswer(BellWish wish, OperatorState state) {
        return wish instanceof BellWish.Show
                && state instanceof AwaitingSure(Doubt doubt, _, _)
                && doubt == Doubt.PERIODS;
    }

    private Command decide(BellWish wish, Asked asked) {
        BellPlan plan = asked.school().bellPlan();
        return switch (wish) {
            case BellWish.Show(LocalDate day) -> new ShowBells(day, asked.rest());
            case BellWish.Unclear() -> new RefuseBells(NoBells.UNCLEAR, asked.rest());
            case BellWish.Change change ->
                    ask(change.days(), BellRules.change(change, plan), asked);
            case BellWish.Remove(BellWish.Days days) ->
                    ask(days, BellRules.removal(days, plan), asked);
        };
    }

    private Command ask(BellWish.Days days, BellChange change, Asked asked) {
        return days.undated()
                ? new RefuseBells(NoBells.UNDATED, asked.rest())
                : bells.findObstacle(asked.school(), change, asked.at())
                        .<Command>map(why -> new RefuseBells(why, asked.rest()))
                        .orElseGet(() -> new AskBells(asked.card(0), change, asked.rest()));
    }

    static Command save(AwaitingBells awaiting) {
        return new SaveBells(awaiting.cardId(), awaiting.change(), awaiting.then());
    }
}
