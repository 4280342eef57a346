package id.guruonline.conversation.ticket;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TicketSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Pleas;
import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person answers: whoever asks for one, or was not understood again and again, gets a
 * ticket that the office answers in the chat.
 */
public final class Desk {

    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?isu)\\s*(?:balas|jawab|reply|answer) (?:tiket |ticket )?(\\d{2,12})[ :,]+(.+)");
    private static final Pattern CLOSE =
            Pattern.compile("(?iu)\\s*(?:tutup|selesai|close) (?:tiket |ticket )?(\\d{2,12})\\s*");

    /** So many of the last messages show what it is about. */
    private static final int LAST = 5;

    private static final int LONGEST = 500;
    private static final int SHORTEST_ID = 2;
    private static final int LONGEST_ID = 12;

    /** So many tickets of one person a day; beyond that there is the telephone. */
    private static final int MOST_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);

    /** Longer than anything is kept here. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final TicketStore tickets;
    private final LastWords lastWords;
    private final People people;
    private final @Nullable String officeContact;
    private final ZoneId zone;

    /**
     * @param officeContact the number to call where it cannot wait; null where none was set
     * @param zone the regency's
     */
    public Desk(
            TicketStore tickets,
            LastWords lastWords,
            People people,
            @Nullable String officeContact,
            ZoneId zone) {
        this.tickets = tickets;
        this.lastWords = lastWords;
        this.people = people;
        this.officeContact = officeContact;
        this.zone = zone;
    }

    /** What is asked of a ticket; empty where it is about something else. */
    public Optional<TicketCommand> find(Person who, State state, Input input) {
        State rest = TicketState.rest(state);
        return switch (input.content()) {
            case Content.Tap(String data) ->
                    ButtonData.parse(data).flatMap(button -> tapped(who, rest, button));
            case Content.Text(String text) -> typed(who, state, text, input);
            case Content.Start _,
                    Content.Location _,
                    Content.Contact _,
                    Content.Stop _,
                    Content.Unreadable _ ->
                    Optional.empty();
        };
    }

    private Optional<TicketCommand> tapped(Person who, State rest, ButtonData button) {
        if (!(button.verb() instanceof Verb.OfTicket verb)) {
            return Optional.empty();
        }
        return findConcerning(who, button.arg(0))
                .map(ticket ->
                        switch (verb) {
                            case TICKET_WORDS -> new TicketCommand.AskWords(ticket.id(), rest);
                            case TICKET_DONE -> new TicketCommand.Close(ticket.id(), rest);
                        });
    }

    /** One's own, and for the office each. */
    private Optional<Ticket> findConcerning(Person who, String ticketId) {
        return tickets.find(ticketId).filter(ticket -> who instanceof Officer || isOf(ticket, who));
    }

    private boolean isOf(Ticket ticket, Person who) {
        return people.directory().listRoles(who).stream()
                .anyMatch(role -> role.id().equals(ticket.personId()));
    }

    private Optional<TicketCommand> typed(Person who, State state, String text, Input input) {
        State rest = TicketState.rest(state);
        if (who instanceof Officer) {
            return ofOffice(text, rest);
        }
        boolean awaited =
                state instanceof TicketState && input.shows(ButtonData.of(Verb.OfQuestion.KEEP));
        if (awaited && state instanceof TicketState(String ticketId, State then)) {
            return Optional.of(new TicketCommand.Add(ticketId, cut(text), then));
        }
        return Pleas.FOR_PERSON.isIn(text) && !input.forwarded()
                ? Optional.of(new TicketCommand.Open(cut(text), rest))
                : Optional.empty();
    }

    private Optional<TicketCommand> ofOffice(String text, State rest) {
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            return Optional.of(
                    new TicketCommand.Answer(answer.group(1), cut(answer.group(2)), rest));
        }
        Matcher close = CLOSE.matcher(text);
        return close.matches()
                ? Optional.of(new TicketCommand.Close(close.group(1), rest))
                : Optional.empty();
    }

    private static String cut(String text) {
        String line = text.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Carries it out; repeated, it changes nothing more. */
    public Reply act(Person who, String turnId, TicketCommand command, Instant at) {
        return switch (command) {
            case TicketCommand.Open(String text, State then) ->
                    open(who, new Ticket.Entry(turnId, at, text), then, false);
            case TicketCommand.Add(String ticketId, String text, State then) ->
                    add(who, ticketId, new Ticket.Entry(turnId, at, text), then);
            case TicketCommand.AskWords(String ticketId, State then) ->
                    new Reply(
                            new TicketState(ticketId, then),
                            List.of(new TicketSay.AskWords(ticketId)));
            case TicketCommand.Answer(String ticketId, String text, State then) ->
                    answer(who, ticketId, new Ticket.Entry(turnId, at, text), then);
            case TicketCommand.Close(String ticketId, State then) -> close(who, ticketId, then, at);
        };
    }

    /** Hands somebody over who was not understood again and again. */
    public Reply handOver(Person who, String turnId, String text, Reply reply, Instant at) {
        return who instanceof Officer
                ? reply
                : open(who, new Ticket.Entry(turnId, at, cut(text)), reply.next(), true);
    }

    private Reply open(Person who, Ticket.Entry entry, State then, boolean lost) {
        List<Ticket> all = tickets.listOf(who.id(), entry.at().minus(REMEMBERED));
        Optional<Ticket> open =
                all.stream()
                        .filter(ticket -> ticket.isOpen() || ticket.has(entry.turnId()))
                        .findFirst();
        if (open.isPresent() && !open.get().entries().getLast().turnId().equals(entry.turnId())) {
            return add(who, open.get().id(), entry, then);
        }
        Instant since = entry.at().minus(DAY);
        boolean often = all.stream().filter(t -> t.openedAt().isAfter(since)).count() >= MOST_A_DAY;
        if (open.isEmpty() && often) {
            return new Reply(then, List.of(new TicketSay.Enough(contact())));
        }
        Ticket ticket = open.orElseGet(() -> insert(who, entry));
        Say say =
                lost
                        ? new TicketSay.HandedOver(ticket.id(), contact())
                        : new TicketSay.Opened(ticket.id(), contact());
        return new Reply(then, List.of(say), null, announced(who, ticket));
    }

    private List<Aside> announced(Person who, Ticket ticket) {
        List<Aside> told = new ArrayList<>();
        told.addAll(toOffice(ticket, new TicketSay.LastWords(lines(ticket))));
        told.addAll(toOffice(ticket, new TicketSay.ForOffice(ticket.id(), described(who))));
        return told;
    }

    private Ticket insert(Person who, Ticket.Entry entry) {
        List<Ticket.Entry> entries = new ArrayList<>(lastWords.list(who.id(), LAST));
        entries.removeIf(last -> last.turnId().equals(entry.turnId()));
        entries.add(entry);
        for (String id : idsOf(entry.turnId())) {
            Ticket ticket = new Ticket(id, who.id(), entry.at(), entries, null, null);
            if (tickets.insert(ticket)) {
                return ticket;
            }
        }
        throw new IllegalStateException("no number is free for a ticket");
    }

    /** Short numbers first, the same for the same turn. */
    private static List<String> idsOf(String turnId) {
        return Derived.numbers("ticket/" + turnId, SHORTEST_ID, LONGEST_ID).stream()
                .map(number -> number.replace('0', '1'))
                .toList();
    }

    private Reply add(Person who, String ticketId, Ticket.Entry entry, State then) {
        Ticket ticket = tickets.find(ticketId).orElse(null);
        if (ticket == null || !ticket.isOpen()) {
            return new Reply(then, List.of(new TicketSay.NoSuch(ticketId)));
        }
        if (ticket.isFull() && !ticket.has(entry.turnId())) {
            return new Reply(then, List.of(new TicketSay.Enough(contact())));
        }
        tickets.append(ticketId, entry, null);
        return new Reply(
                then,
                List.of(new TicketSay.Added(ticketId)),
                null,
                toOffice(
                        ticket,
                        new TicketSay.MoreForOffice(ticketId, described(who), entry.text())));
    }

    private Reply answer(Person who, String ticketId, Ticket.Entry entry, State then) {
        Ticket ticket = tickets.find(ticketId).orElse(null);
        if (ticket == null || !ticket.isOpen()) {
            return new Reply(then, List.of(new TicketSay.NoSuch(ticketId)));
        }
        tickets.append(ticketId, entry, who.id());
        Say answer = new TicketSay.Answered(ticketId, who.name(), entry.text());
        return new Reply(
                then,
                List.of(new TicketSay.Sent(nameOf(ticket.personId()))),
                null,
                List.of(new Aside.AtOnce(ticket.personId(), answer)));
    }

    private Reply close(Person who, String ticketId, State then, Instant at) {
        Ticket ticket = findConcerning(who, ticketId).orElse(null);
        if (ticket == null) {
            return new Reply(then, List.of(new TicketSay.NoSuch(ticketId)));
        }
        tickets.close(ticketId, at);
        Say closed = new TicketSay.Closed(ticketId);
        List<Aside> others =
                who instanceof Officer
                        ? List.of(new Aside.To(ticket.personId(), closed))
                        : toOffice(ticket, closed);
        return new Reply(then, List.of(closed), null, others);
    }

    /** Whoever answered, as long as they are there; before that every officer. */
    private List<Aside> toOffice(Ticket ticket, Say say) {
        List<Officer> officers = directory().listOfficers();
        List<Officer> one =
                officers.stream()
                        .filter(officer -> officer.id().equals(ticket.officerId()))
                        .toList();
        return (one.isEmpty() ? officers : one)
                .stream().<Aside>map(officer -> new Aside.To(officer.id(), say)).toList();
    }

    private List<Line.OfWords> lines(Ticket ticket) {
        return ticket.entries().stream().map(this::line).toList();
    }

    private Line.OfWords line(Ticket.Entry entry) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.at(), zone);
        return new Line.OfWords(at.toLocalDate(), at.toLocalTime(), entry.text());
    }

    private Line described(Person who) {
        String phone = who.phone();
        if (who instanceof Pupil pupil) {
            return new Line.OfPupilAt(pupil.className(), school(pupil));
        }
        if (phone == null) {
            return new Line.OfName(who.name());
        }
        return who instanceof OfSchool here
                ? new Line.OfSchoolPerson(who.name(), who.role(), school(here), phone)
                : new Line.OfPerson(who.name(), who.role(), phone);
    }

    private String school(OfSchool here) {
        return directory().findSchool(here.npsn()).map(School::name).orElse(here.npsn());
    }

    private String nameOf(String personId) {
        return directory().findPerson(personId).map(Person::name).orElse(personId);
    }

    private Line contact() {
        return officeContact == null ? new Line.NoNote() : new Line.OfOfficeNumber(officeContact);
    }

    private Directory directory() {
        return people.directory();
    }
}
