package id.guruonline.conversation.store;

import id.guruonline.conversation.message.Content;
import java.util.List;

/** What the conversation saves besides plain records: the sealed interfaces whose variants documents must tell apart. */
public final class StoredTypes {

    /** For the mapping between records and documents. */
    public static final List<Class<?>> ROOTS = List.of(Content.class);

    private StoredTypes() {}
}
