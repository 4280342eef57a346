package id.guruonline.config.faults;

import id.guruonline.config.faults.channel.Whim;
import java.time.Duration;

/** Something that goes wrong. */
sealed interface Trouble {

    /** An instance that has been up for so long is killed, and started again at once. */
    record Kill(int instance, Duration alive) implements Trouble {}

    /** An instance stands still for a while and then goes on as if nothing were. */
    record Sleep(int instance, Duration lasting) implements Trouble {}

    /** The database is killed and is away for so long. */
    record DatabaseKilled(Duration away) implements Trouble {}

    /** The database is stopped as it should be, and is away for so long. */
    record DatabaseStopped(Duration away) implements Trouble {}

    /** The database says nothing for so long. */
    record DatabaseHangs(Duration lasting) implements Trouble {}

    /**
     * The database answers that many writes with an error, at most for so long.
     *
     * @param afterwards whether each takes effect nevertheless, and only its spreading failed
     */
    record WritesFail(int code, boolean afterwards, int writes, Duration lasting)
            implements Trouble {}

    /** The database's disk is full for so long. */
    record DiskFull(Duration lasting) implements Trouble {}

    /** The clock of all instances jumps. */
    record Jump(Duration by) implements Trouble {}

    /** For so long, that many of a hundred messages meet a channel's whim. */
    record Mood(Whim whim, int percent, Duration lasting) implements Trouble {}
}
