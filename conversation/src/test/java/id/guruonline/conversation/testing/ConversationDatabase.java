package id.guruonline.conversation.testing;

import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.scheduler.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** A database of the conversation's, with what the scheduler keeps as well. */
public final class ConversationDatabase extends TestDatabase {

    /**
     * An empty one.
     *
     * @param states of which states and commands are made here
     */
    public ConversationDatabase(List<? extends Class<?>> states) {
        super(
                Stream.concat(ConversationSchema.ROOTS.stream(), states.stream()).toList(),
                ConversationSchema.INDEXES);
    }
}
