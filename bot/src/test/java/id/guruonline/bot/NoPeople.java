package id.guruonline.bot;

import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where nobody is registered. */
public final class NoPeople implements People {

    @Override
    public Directory directory() {
        return new Directory(1, List.of(), List.of(), Map.of());
    }

    @Override
    public void pause(String teacherId, @Nullable Instant until) {
        throw new UnsupportedOperationException("nobody pauses here");
    }

    @Override
    public void keepFree(String teacherId, List<FreeTime> rests) {
        throw new UnsupportedOperationException("nobody rests here");
    }
}
