package id.guruonline.conversation.dialogue.operator.bells;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.text.BellSay;
import id.guruonline.conversation.text.Hint.NoBells;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.people.Belfry;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A school's bells by chat: they are shown, and changed once that was shown too. */
public final class SchoolBells {

    /** So often somebody else may be quicker. */
    private static final int ATTEMPTS = 5;

    private final People people;
    private final Belfry belfry;
    private final Journal journal;
    private final Retiming retiming;
    private final ZoneId zone;

    public SchoolBells(
            People people, Belfry belfry, Journal journal, Retiming retiming, ZoneId zone) {
        this.people = people;
        this.belfry = belfry;
        this.journal = journal;
        this.retiming = retiming;
        this.zone = zone;
    }

    /** What is told of a change, and who else is. */
    public record Told(List<Say> says, List<Aside> asides) {}

    /** When they ring on that day; today where none is named. */
    public Say show(School school, @Nullable LocalDate named, Instant at) {
        LocalDate day = named == null ? today(at) : named;
        BellPlan plan = school.bellPlan();
        return new BellSay.Shown(
                day, BellLines.hours(plan.on(day)), BellLines.others(plan.from(today(at))));
    }

    /** Why a change cannot be made by now; empty where it can. */
    public Optional<NoBells> findObstacle(School school, BellChange change, Instant at) {
        return BellRules.findObstacle(change, plan(school, at), today(at));
    }

    /** The question whether they shall ring so. */
    public Say ask(School school, String cardId, BellChange change, Instant at) {
        BellPlan changed = change.applied(plan(school, at));
        Line.Days days = BellLines.days(change.bells());
        List<Line.Ringing> hours = BellLines.hours(change.on(changed));
        int moving = retiming.list(school.npsn(), changed, at).size();
        return change.removed()
                ? new BellSay.RemovalCard(cardId, days, hours, moving)
                : new BellSay.Card(cardId, days, hours, moving);
    }

    /** Has them ring so from now on, and takes along what was ordered by lesson hours. */
    public Told save(
            Operator operator, String turnId, String cardId, BellChange change, Instant at) {
        Optional<NoBells> obstacle = make(operator, turnId, change, at);
        if (obstacle.isPresent()) {
            return new Told(List.of(new BellSay.Refused(obstacle.get())), List.of());
        }
        journal.note(
                JournalEntry.of(
                        turnId,
                        JournalEntry.Kind.BELLS_CHANGED,
                        operator.id(),
                        operator.npsn(),
                        at));
        BellPlan plan = people.directory().getSchool(operator.npsn()).bellPlan();
        Retiming.Retimed retimed = retiming.moveAll(operator, cardId, at);
        List<Say> says = new ArrayList<>();
        Line.Days days = BellLines.days(change.bells());
        says.add(new BellSay.Saved(days, retimed.moved(), retimed.asked()));
        says.addAll(retimed.questions());
        Say news =
                new BellSay.ChangedByColleague(
                        operator.name(), days, BellLines.hours(change.on(plan)));
        List<Aside> asides =
                people.directory().listOperators(operator.npsn()).stream()
                        .filter(colleague -> !colleague.id().equals(operator.id()))
                        .<Aside>map(colleague -> new Aside.To(colleague.id(), news))
                        .toList();
        return new Told(says, asides);
    }

    /** Why it cannot be made any more; empty where it is made. */
    private Optional<NoBells> make(
            Operator operator, String turnId, BellChange change, Instant at) {
        for (int i = 0; i < ATTEMPTS; i++) {
            School school = people.directory().getSchool(operator.npsn());
            if (turnId.equals(school.bellsTurn())) {
                return Optional.empty();
            }
            Optional<NoBells> obstacle = findObstacle(school, change, at);
            if (obstacle.isPresent()) {
                return obstacle;
            }
            if (belfry.change(school, change.applied(plan(school, at)), turnId)) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("the bells change all the time");
    }

    private BellPlan plan(School school, Instant at) {
        return school.bellPlan().from(today(at));
    }

    private LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
