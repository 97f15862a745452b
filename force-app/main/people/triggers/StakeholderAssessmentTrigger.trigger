trigger StakeholderAssessmentTrigger on Stakeholder_Assessment__c(before insert, before update, before delete) {
    new StakeholderAssessmentHandler().run();
}
