package id.guruonline.conversation.message;

import java.util.Optional;

/** Makes addresses that open a chat with the service on a phone and bring a code along. */
@FunctionalInterface
public interface JoinLink {

    /** What a channel has that no address opens. */
    JoinLink NONE = _ -> Optional.empty();

    /** The address for that code; empty where there is none, or it is not known yet. */
    Optional<String> find(String code);
}
