package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is set wrongly, in place of the trace of where that was found. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongSetting cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set it right and start again. README.md, \"Configuration\", explains the variables.",
                cause);
    }
}
