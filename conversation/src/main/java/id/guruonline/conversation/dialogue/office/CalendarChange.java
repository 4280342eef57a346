package id.guruonline.conversation.dialogue.office;

import id.guruonline.scheduler.calendar.CalendarEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of the school calendar.
 *
 * @param added what shall stand in it; null for nothing
 * @param removed ids of what shall stand there no more
 */
public record CalendarChange(@Nullable CalendarEntry added, List<String> removed) {

    public CalendarChange {
        removed = List.copyOf(removed);
    }
}
