package org.samrad.counsel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.programme.Exchange;

/// Somebody with whom an agency is advised to get in touch, about one area. What becomes of it is an exchange.
public record Contact(UUID recommendation, UUID giver, String area, UUID namedBy, LocalDate on) {

    /// With the exchange that came of it, where one did.
    public record Followed(Contact contact, @Nullable Exchange exchange) {
        public Optional<Exchange> came() {
            return Optional.ofNullable(exchange);
        }

        /// Whether it may be asked for: it was not yet, or came to nothing.
        public boolean mayBeAsked() {
            return exchange == null
                    || exchange.state() == Exchange.State.LAPSED
                    || exchange.state() == Exchange.State.DECLINED;
        }
    }

    /// How far an exchange has come, in the words of the funnel.
    static Funnel.Step step(Exchange exchange) {
        boolean took = exchange.ended()
                .map(Exchange.End::outcome)
                .filter(out -> out == Exchange.Outcome.ADOPTED || out == Exchange.Outcome.ADAPTED)
                .isPresent();
        if (took) {
            return Funnel.Step.ADOPTED;
        }
        return exchange.state().hasMet() ? Funnel.Step.MET : Funnel.Step.CONTACTED;
    }

    /// How content the learner was, where it has said so.
    static @Nullable Integer content(Exchange exchange) {
        return exchange.ended().map(Exchange.End::content).filter(one -> one > 0).orElse(null);
    }
}
