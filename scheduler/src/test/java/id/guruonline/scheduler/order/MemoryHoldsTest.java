package id.guruonline.scheduler.order;

import id.guruonline.scheduler.simulation.memory.MemoryHolds;
import id.guruonline.scheduler.testing.HoldStoreContract;

class MemoryHoldsTest implements HoldStoreContract {

    private final HoldStore store = new MemoryHolds();

    @Override
    public HoldStore store() {
        return store;
    }
}
