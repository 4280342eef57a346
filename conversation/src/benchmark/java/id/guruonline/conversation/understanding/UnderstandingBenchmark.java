package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.Understood;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time for one message of the corpus, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UnderstandingBenchmark {

    private final Understanding understanding = new Understanding();
    private final List<Corpus.Example> examples = Corpus.all();
    private int next;

    @Benchmark
    public Understood message() {
        next = next + 1 == examples.size() ? 0 : next + 1;
        return understanding.understand(examples.get(next).utterance());
    }
}
