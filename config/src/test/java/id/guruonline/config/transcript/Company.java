package id.guruonline.config.transcript;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Plays one transcript after another with one service, for each begins with its world, which leaves
 * nothing of the last. After one that failed, which may still be at something, it takes a new one.
 */
final class Company implements AutoCloseable {

    private final StageFactory stages;
    private @Nullable Stage stage;

    Company(StageFactory stages) {
        this.stages = stages;
    }

    /** Plays one. */
    interface Play {
        void on(Stage stage) throws IOException;
    }

    void play(Play play) throws IOException {
        Stage here = stage == null ? stages.open(StageFactory.OPEN) : stage;
        stage = here;
        boolean done = false;
        try {
            play.on(here);
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }
}
