package evenkeel.app.api;

import evenkeel.app.access.Officer;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Describes the API as OpenAPI 3.1, from the controllers themselves.
@Configuration
@ConditionalOnWebApplication
class Description {

  static {
    // The officer comes from the token, not from the call.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
  }

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "The call cannot be read",
          "401", "No live token",
          "403", "The officer or the token may not do this",
          "404", "There is no such record",
          "413", "The body is too large",
          "409", "The record is not in the state that the act needs",
          "422", "What was sent is not what it should be");

  @Bean
  ModelResolver namedRecords(ObjectMapperProvider mapper) {
    return new ModelResolver(mapper.jsonMapper(), new SchemaNames());
  }

  @Bean
  OpenAPI describedApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Evenkeel")
                .version("1")
                .description(
                    "Everything that the screens do. Money is whole pence; days are YYYY-MM-DD."))
        .servers(List.of(new Server().url("/").description("This installation")))
        .addSecurityItem(new SecurityRequirement().addList("token"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token that an administrator made: `ek_…`")));
  }

  /// Said by the call itself when it is missing, and so not asked for where it is read.
  private static void needKeys(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getName().equals(Idempotency.HEADER))
          .forEach(parameter -> parameter.setRequired(true));
    }
  }

  @Bean
  OpenApiCustomizer refusals() {
    return api -> {
      ModelConverters.getInstance(true)
          .readAll(Trouble.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      var content =
          new Content()
              .addMediaType(
                  Trouble.MEDIA_TYPE,
                  new io.swagger.v3.oas.models.media.MediaType()
                      .schema(new Schema<>().$ref("#/components/schemas/Trouble")));
      if (api.getPaths() == null) {
        return;
      }
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .peek(Description::needKeys)
          .forEach(
              operation ->
                  REFUSALS.forEach(
                      (status, words) ->
                          operation
                              .getResponses()
                              .addApiResponse(
                                  status, new ApiResponse().description(words).content(content))));
    };
  }
}
