package id.guruonline.conversation.turn;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Repeats what it hears, twice, save "the same as" some news, and counts what it did in the
 * database.
 */
final class Parrot implements Dialogues {

    /** Decided anew, it would be another: the number tells. */
    @SavedAs("Parrot.Repeat")
    record Repeat(String text, int decision, String before) implements Command {

        @Override
        public Trust needs() {
            return Trust.CLAIMED;
        }
    }

    @SavedAs("Parrot.Heard")
    record Heard(String text) implements State {}

    private final MongoTemplate mongo;
    private final AtomicInteger decisions;
    private final Consumer<String> whileActing;

    /**
     * @param decisions counts over all instances of a test
     * @param whileActing what else happens while it acts on a text
     */
    Parrot(MongoTemplate mongo, AtomicInteger decisions, Consumer<String> whileActing) {
        this.mongo = mongo;
        this.decisions = decisions;
        this.whileActing = whileActing;
    }

    @Override
    public State start(@Nullable Person who) {
        return new Heard("nothing");
    }

    @Override
    public Command decide(@Nullable Person who, Address from, State state, Input input) {
        String text =
                switch (input.content()) {
                    case Content.Text(String typed) -> typed;
                    case Content.Tap(String data) -> "tap " + data;
                    case Content.Location _,
                            Content.Contact _,
                            Content.Start _,
                            Content.Stop _,
                            Content.Unreadable _ ->
                            "?";
                };
        String name = who == null ? "a stranger" : who.name();
        String heard = ((Heard) state).text();
        return new Repeat(
                name + " said " + text + manner(input), decisions.incrementAndGet(), heard);
    }

    private static String manner(Input input) {
        Input.Quoted quoted = input.quoted();
        return (quoted == null
                        ? ""
                        : " to " + quoted.messageId() + " with " + quoted.buttons().size())
                + (input.forwarded() ? " in another's words" : "");
    }

    @Override
    public Reply handOver(
            @Nullable Person who, String turnId, String text, Reply reply, Instant at) {
        return reply;
    }

    @Override
    public Optional<Command> findUrgent(@Nullable Person who, State state, Input input) {
        return Optional.empty();
    }

    @Override
    public Command overlook(State state, boolean tell) {
        String what = tell ? "too many" : "";
        return new Repeat(what, decisions.incrementAndGet(), ((Heard) state).text());
    }

    @Override
    public Reply act(
            @Nullable Person who, Address from, String turnId, Command command, Instant at) {
        Repeat repeat = (Repeat) command;
        whileActing.accept(repeat.text());
        mongo.upsert(
                query(where("_id").is(turnId)),
                new Update()
                        .setOnInsert("text", repeat.text())
                        .addToSet("decisions", repeat.decision()),
                "effects");
        Say first = new CommonSay.StrangerWithOffice(repeat.text());
        Say second = new CommonSay.StrangerWithOffice("before: " + repeat.before());
        return repeat.text().contains("said the same as ")
                ? new Reply(
                        new Heard(repeat.text()),
                        List.of(first),
                        repeat.text().substring(repeat.text().lastIndexOf(' ') + 1))
                : new Reply(new Heard(repeat.text()), List.of(first, second));
    }

    @Override
    public Say parked() {
        return new CommonSay.Parked();
    }

    @Override
    public Say parkedForOffice(@Nullable Person who, String turnId) {
        return new OfficeSay.InputParked(who == null ? "?" : who.name(), Role.TEACHER);
    }

    /** What was done, each with the decisions it was done by. */
    static List<Document> effects(MongoTemplate mongo) {
        return mongo.findAll(Document.class, "effects");
    }
}
