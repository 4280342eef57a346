package id.guruonline.conversation.door;

import id.guruonline.scheduler.saved.SavedAs;

/** Forget whatever is known of that person. */
@SavedAs("Forget")
public record Forget(String personId) implements DoorCommand {}
