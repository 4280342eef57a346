package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.testing.InMemoryTimetableStore;
import id.guruonline.scheduler.testing.TimetableStoreContract;

class InMemoryTimetableStoreTest implements TimetableStoreContract {

    private final TimetableStore store = new InMemoryTimetableStore();

    @Override
    public TimetableStore store() {
        return store;
    }
}
