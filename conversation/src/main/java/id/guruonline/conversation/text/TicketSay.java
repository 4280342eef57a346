package id.guruonline.conversation.text;

import java.util.List;

/** What is said where a person answers. */
public sealed interface TicketSay extends Say {

    private static List<Choice> own(Label words, String ticketId) {
        return List.of(
                Choice.of(words, Verb.OfTicket.TICKET_WORDS, ticketId),
                Choice.of(Label.Fixed.DONE, Verb.OfTicket.TICKET_DONE, ticketId));
    }

    /** The office has it. */
    record Opened(String ticketId, Line contact) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return own(Label.Fixed.ADD_WORDS, ticketId);
        }
    }

    /** The same, to somebody who was not understood again and again. */
    record HandedOver(String ticketId, Line contact) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return own(Label.Fixed.ADD_WORDS, ticketId);
        }
    }

    record Added(String ticketId) implements TicketSay {}

    record AskWords(String ticketId) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
        }
    }

    /** The office answered. */
    record Answered(String ticketId, String officer, String text) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return own(Label.Fixed.REPLY, ticketId);
        }
    }

    record Closed(String ticketId) implements TicketSay {}

    record NoSuch(String ticketId) implements TicketSay {}

    /** More than is answered in the chat. */
    record Enough(Line contact) implements TicketSay {}

    /** To the office: somebody wants a person. */
    record ForOffice(String ticketId, Line person) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.DONE, Verb.OfTicket.TICKET_DONE, ticketId));
        }
    }

    /** To the office: what they wrote last. */
    record LastWords(List<Line.OfWords> words) implements TicketSay {}

    /** To the office: more of them. */
    record MoreForOffice(String ticketId, Line person, String text) implements TicketSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.DONE, Verb.OfTicket.TICKET_DONE, ticketId));
        }
    }

    /** To the office: it was passed on. */
    record Sent(String to) implements TicketSay {}
}
