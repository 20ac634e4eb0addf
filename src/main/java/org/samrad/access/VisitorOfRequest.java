package org.samrad.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a route its `Person` or `Visitor`. A route that asks for a `Person` is for those who are signed in.
final class VisitorOfRequest implements HandlerMethodArgumentResolver {
    private final Present present;

    VisitorOfRequest(Present present) {
        this.present = present;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Visitor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var person = present.person();
        if (parameter.getParameterType() == Person.class) {
            return person.orElseThrow(NotSignedIn::new);
        }
        return person.<Visitor>map(p -> p).orElse(Guest.GUEST);
    }
}
