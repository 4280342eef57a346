package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.Command;

/** What a turn at the door was resolved to. */
public sealed interface DoorCommand extends Command
        permits ClassCommand,
                GiveCode,
                KeepOut,
                KeepSilent,
                LetIn,
                Overlook,
                TellAnybody,
                TellStranger {}
