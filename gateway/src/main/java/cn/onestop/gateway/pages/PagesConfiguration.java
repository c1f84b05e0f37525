package cn.onestop.gateway.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages.
@Configuration(proxyBeanMethods = false)
@Import(HomeController.class)
public class PagesConfiguration {}
