package id.guruonline.scheduler.order;

import id.guruonline.scheduler.testing.HoldStoreContract;
import id.guruonline.scheduler.simulation.memory.MemoryHolds;

class MemoryHoldsTest implements HoldStoreContract {

    private final HoldStore store = new MemoryHolds();

    @Override
    public HoldStore store() {
        return store;
    }
}
