package id.guruonline.scheduler.order;

import id.guruonline.scheduler.testing.HoldStoreContract;
import id.guruonline.scheduler.testing.InMemoryHoldStore;

class InMemoryHoldStoreTest implements HoldStoreContract {

    private final HoldStore store = new InMemoryHoldStore();

    @Override
    public HoldStore store() {
        return store;
    }
}
