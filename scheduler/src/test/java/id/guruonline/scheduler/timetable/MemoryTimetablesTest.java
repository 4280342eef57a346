package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.simulation.memory.MemoryTimetables;
import id.guruonline.scheduler.testing.TimetableStoreContract;

class MemoryTimetablesTest implements TimetableStoreContract {

    private final TimetableStore store = new MemoryTimetables();

    @Override
    public TimetableStore store() {
        return store;
    }
}
