package id.guruonline.config.wiring;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import id.guruonline.scheduler.work.Steps;

/** Whoever is kept going comes a step further with each answer of the database, good or bad. */
final class AnswersAreSteps implements CommandListener {

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Steps.take();
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        Steps.take();
    }
}
