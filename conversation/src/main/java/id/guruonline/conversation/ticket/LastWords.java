package id.guruonline.conversation.ticket;

import java.util.List;

/** What somebody wrote last; a port. */
public interface LastWords {

    /**
     * The newest messages of the person that were handled, the oldest first; what was kept under
     * seal is not among them.
     *
     * @param most so many at most
     */
    List<Ticket.Entry> list(String personId, int most);
}
