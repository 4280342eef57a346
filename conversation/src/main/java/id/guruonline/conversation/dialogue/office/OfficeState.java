package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.State;

/** What the dialogue of the education office waits for. */
public sealed interface OfficeState extends State {

    /** Nothing was asked. */
    record Idle() implements OfficeState {}
}
