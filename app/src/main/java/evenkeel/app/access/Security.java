package evenkeel.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/// Who gets in: officers by form or by the council's identity provider, programs by token. What
/// they may then do is asked of [Access] by each controller and door.
@Configuration
@ConditionalOnWebApplication
class Security {

  /// The GOV.UK Frontend start-up line is the only script in a page; its hash is the only
  /// exception.
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=';"
          + " img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; form-action 'self';"
          + " base-uri 'none'";

  @Bean
  UserDetailsService localOfficers(Officers officers) {
    return username ->
        officers
            .signedIn(username)
            .orElseThrow(() -> new UsernameNotFoundException("no such officer"));
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Tokens tokens) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable()) // a bearer token is not sent by a browser of itself
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.yaml")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new ProblemEntryPoint()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain officersPages(
      HttpSecurity http,
      ObjectProvider<ClientRegistrationRepository> identityProviders,
      AccessDeniedHandler inWords,
      Officers officers)
      throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/assets/**", "/sign-in", "/accessibility", "/health/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/", false)
                    .failureHandler(Security::notSignedIn)
                    .permitAll())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(
            refused ->
                refused
                    .accessDeniedHandler(inWords)
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        request -> "fetch".equals(request.getHeader("X-Requested-With"))))
        .headers(Security::strict);
    if (identityProviders.getIfAvailable() != null) {
      http.oauth2Login(
          login ->
              login
                  .loginPage("/sign-in")
                  .failureUrl("/sign-in?refused")
                  .userInfoEndpoint(user -> user.oidcUserService(officersOf(officers))));
    }
    return http.build();
  }

  /// A database that does not answer is not a wrong password.
  private static void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.sendRedirect(
        failure instanceof InternalAuthenticationServiceException
            ? "/sign-in?trouble"
            : "/sign-in?refused");
  }

  private static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(frame -> frame.sameOrigin())
        .referrerPolicy(Customizer.withDefaults());
  }

  /// The identity provider says who it is; which officer that is, and what role, is ours to say.
  private static OAuth2UserService<OidcUserRequest, OidcUser> officersOf(Officers officers) {
    var known = new OidcUserService();
    return request -> {
      var user = known.loadUser(request);
      return Optional.ofNullable(user.getPreferredUsername())
          .flatMap(officers::find)
          .<OidcUser>map(officer -> new OidcOfficer(user, officer))
          .orElseThrow(
              () ->
                  new OAuth2AuthenticationException(
                      new OAuth2Error("unknown_officer"), "no officer of that name is known here"));
    };
  }
}
